import { isConditionSubject, memberOf, type PackCondition } from './own-pack.ts';
import { isConditionMet } from './own-pack-rules.ts';
import type { PackFacts, PackMember } from './pack.ts';
import { type PackName, type PackSettings, type PackUse, useOf } from './pack-settings.ts';
import { type PackId, packIds, packOf } from './packs.ts';

/** One check of a pack with what came of it. */
export interface JudgedCheck {
  /** Of the pack, or the id of a condition that the organisation wrote. */
  checkId: string;
  isMet: boolean;
  isNeeded: boolean;
  member: PackMember;
  /** Only of an organisation's own pack. */
  condition?: PackCondition;
}

export interface JudgedPack {
  pack: PackName;
  edition: string;
  /** Only of an organisation's own pack; the words name the others. */
  title?: string;
  use: PackUse;
  /** Everything that is needed is met. */
  isMet: boolean;
  checks: JudgedCheck[];
}

/** By one of the packs that come with Cairn. */
export function judgePack(
  packId: PackId,
  facts: PackFacts,
): Pick<JudgedPack, 'edition' | 'checks' | 'isMet'> {
  const { edition, checks } = packOf(packId);
  return {
    edition,
    ...sumOf(
      Object.entries(checks).map(([checkId, { isNeeded, member, isMet }]) => ({
        ...{ checkId, isNeeded, member, isMet: isMet(facts) },
      })),
    ),
  };
}

/** By every pack that the organisation has, those that are off too. */
export function judgeByAll(facts: PackFacts, settings: PackSettings): JudgedPack[] {
  const judged = packIds.map((pack) => ({ pack, use: useOf(settings, pack), ...judgePack(pack, facts) }));
  const { own } = settings;
  if (!own || own.conditions.length === 0) return judged;
  const checks = own.conditions.map((condition) => ({
    checkId: condition.conditionId,
    isMet: isConditionMet(condition, facts),
    isNeeded: condition.isNeeded,
    member: isConditionSubject(condition.about) ? memberOf(condition.about) : ('title' as const),
    condition,
  }));
  const ofOwn = { edition: String(own.number), title: own.title, use: useOf(settings, 'own') };
  return [...judged, { pack: 'own', ...ofOwn, ...sumOf(checks) }];
}

/** By those that count for the organisation. */
export function judge(facts: PackFacts, settings: PackSettings): JudgedPack[] {
  return judgeByAll(facts, settings).filter(({ use }) => use !== 'off');
}

/** What stops the publication: nothing when it may go on. */
export function blockersIn(judged: readonly JudgedPack[]): { pack: JudgedPack; check: JudgedCheck }[] {
  return judged
    .filter(({ use }) => use === 'block')
    .flatMap((pack) =>
      pack.checks.filter(({ isMet, isNeeded }) => isNeeded && !isMet).map((check) => ({ pack, check })),
    );
}

function sumOf<Check extends JudgedCheck>(checks: Check[]): { checks: Check[]; isMet: boolean } {
  return { checks, isMet: checks.every(({ isMet, isNeeded }) => isMet || !isNeeded) };
}
