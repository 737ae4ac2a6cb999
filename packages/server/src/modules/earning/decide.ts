import { type Decision, evaluate, evaluateAgain, type Fact, type RuleDocument } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { findAwardRule } from '../catalog/index.ts';
import { earnedAt, printOf, scoreOf } from './decision-rules.ts';
import {
  insertDecision,
  type KeptDecision,
  lockDecisions,
  selectDecided,
  selectLatest,
} from './decision-store.ts';
import type { FactEnded } from './end-fact.ts';
import { factsFor } from './facts-for.ts';
import type { FactRecorded } from './record-fact.ts';

/** Somebody has shown everything that an edition asks. */
export interface RuleMet {
  decisionId: string;
  personId: string;
  editionId: string;
  /** When the last thing was shown. ISO 8601, UTC. */
  earnedAt: string;
  /** Rounded down to a tenth; where the rule asks one score. */
  scorePercent?: number;
}

/** Somebody met everything that an edition asks, and something of it counts no longer. */
export interface RuleLapsed {
  /** Of the decision that says so. */
  decisionId: string;
  personId: string;
  editionId: string;
}

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    decide: { personId: string; editionId: string };
  }
  interface FactPayloads {
    /** The award rule of an edition was not met before, and is now. */
    'rule-met': RuleMet;
    /** The award rule of an edition was met before, and is no longer. */
    'rule-lapsed': RuleLapsed;
  }
}

type Deciding = Pick<Deps, 'database' | 'now' | 'newId' | 'jobs'>;

/** Hears of a fact: what it may change is decided again. */
export async function decideByFact(deps: Deciding, { personId, editionId }: FactRecorded): Promise<void> {
  if (editionId !== undefined) await decide(deps, { personId, editionId });
}

/** Hears that a fact ended: every edition that it may have spoken to is decided again. */
export async function decideByEnded(deps: Deciding, { personId, editionId }: FactEnded): Promise<void> {
  const editions = editionId === undefined ? await selectDecided(deps.database, personId) : [editionId];
  for (const each of editions) await decide(deps, { personId, editionId: each });
}

/**
 * Decides whether a person has earned an edition, by all that they showed, and keeps the decision where it says
 * anything new. Safe to repeat: a rule that was met is announced once.
 */
export async function decide(deps: Deciding, who: { personId: string; editionId: string }): Promise<void> {
  const rule = await findAwardRule(deps, who.editionId);
  if (!rule) return;
  await inTransaction(deps, async (deps) => {
    await lockDecisions(deps.database, who);
    const facts = await factsFor(deps, who, rule);
    const before = await selectLatest(deps.database, who);
    const decision = evaluateNow(rule, facts, { before, now: deps.now() });
    const print = printOf(rule, decision);
    if (before && (before.print === print || (before.print === undefined && before.state === decision.state)))
      return;
    const decisionId = deps.newId('dec');
    await insertDecision(deps.database, { ...who, decisionId, decision, rule, print, decidedAt: deps.now() });
    if (decision.lookAgainAt)
      await deps.jobs.enqueue(deps, 'decide', {
        payload: who,
        key: `decide:${who.personId}:${who.editionId}`,
        runAt: new Date(decision.lookAgainAt),
      });
    if (decision.state === 'met' && before?.state !== 'met')
      await deps.jobs.announce(deps, 'rule-met', {
        payload: { ...who, decisionId, earnedAt: earnedAt(decision, facts), ...scoreOf(decision) },
        key: decisionId,
      });
    if (decision.state !== 'met' && before?.state === 'met')
      await deps.jobs.announce(deps, 'rule-lapsed', { payload: { ...who, decisionId }, key: decisionId });
  });
}

/** Whether the last decision says that the rule is not met; no other is made until the transaction ends. */
export async function holdDecision(
  deps: Within,
  who: { personId: string; editionId: string },
): Promise<{ isUnmet: boolean }> {
  await lockDecisions(deps.database, who);
  const latest = await selectLatest(deps.database, who);
  return { isUnmet: latest !== undefined && latest.state !== 'met' };
}

/** How far a person is with an edition, now. */
export interface Standing {
  rule: RuleDocument;
  decision: Decision;
}

/** Undefined where the edition has no rule: it is awarded by hand. */
export async function getStanding(
  deps: Pick<Deps, 'database' | 'now'>,
  who: { personId: string; editionId: string },
): Promise<Standing | undefined> {
  const rule = await findAwardRule(deps, who.editionId);
  if (!rule) return undefined;
  const [facts, before] = await Promise.all([factsFor(deps, who, rule), selectLatest(deps.database, who)]);
  return { rule, decision: evaluateNow(rule, facts, { before, now: deps.now() }) };
}

/** What was met stays met while the facts stand; what runs out later counts only where the rule says `always`. */
function evaluateNow(
  rule: RuleDocument,
  facts: readonly Fact[],
  { before, now }: { before: KeptDecision | undefined; now: Date },
): Decision {
  const at = now.toISOString();
  if (before?.state !== 'met') return evaluate(rule, facts, at);
  return evaluateAgain(rule, facts, { at, decidedAt: before.decidedAt.toISOString() });
}
