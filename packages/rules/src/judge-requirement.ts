import type { RequirementNode, Step } from './decision.ts';
import type { Fact } from './fact.ts';
import { levelOf } from './judge-fact.ts';
import { judgeMeasure, type Measured } from './judge-measure.ts';
import { compareLevels, type Level } from './level.ts';
import { usualEffort } from './need.ts';
import { byTime } from './prefer-facts.ts';
import type { Tally } from './tally.ts';

/** A requirement decided by itself: its node, and what is left to do (undefined: nothing can be done). */
export interface Judged {
  node: RequirementNode;
  left: Step[] | undefined;
  tally: Tally;
}

export function judgeRequirement(tally: Tally): Judged {
  const measured = judgeMeasure(tally);
  const { place, requirement, level } = tally.asked;
  const node: RequirementNode = {
    place,
    requirement: requirement.id,
    requires: requirement.requires,
    state: measured.isMet ? 'met' : 'missing',
    facts: measured.facts.map(({ id }) => id),
  };
  if (tally.best) node.best = tally.best;
  if (measured.has !== undefined) node.has = measured.has;
  if (measured.wants !== undefined) node.wants = measured.wants;
  if (!measured.isMet) return judgeOpen({ node, tally, measured });
  const mappings = level && mappingsOf(measured.facts, level, tally);
  if (mappings && mappings.length > 0) node.mappings = mappings;
  return { node, left: [], tally };
}

/** A step towards a requirement, as its state asks for it. */
export function stepTo(
  { node, tally }: Pick<Judged, 'node' | 'tally'>,
  does: Step['does'],
  open: Partial<Step['need']> = {},
): Step {
  const { requirement, definition, need } = tally.asked;
  return {
    place: node.place,
    requirement: requirement.id,
    does,
    step: definition.step(requirement),
    need: { ...need, ...open },
    ...(does === 'wait' && node.waiting ? { waiting: node.waiting } : {}),
    effort: does === 'wait' ? 0 : (requirement.effort ?? usualEffort),
  };
}

/** What could still better a requirement that is met: the same question, with what counts taken as attempts. */
export function judgeFurther({ node, tally, left }: Judged): Judged {
  if (left === undefined || left.length > 0) return { node, tally, left };
  const measured = { isMet: false, facts: [], open: {}, canWait: true };
  const open = { ...tally, counting: [], worthiest: undefined, used: tally.used + tally.counting.length };
  return judgeOpen({ node: { ...node }, tally: open, measured });
}

/** Waits for a decision or for missing data; used up, over, run out or simply missing: in this order. */
function judgeOpen({ node, tally, measured }: Omit<Judged, 'left'> & { measured: Measured }): Judged {
  const { pending, unknown } = tally;
  node.reason = tally.reason === 'nothing-yet' && measured.facts.length > 0 ? 'not-enough-yet' : tally.reason;
  const waitsFor = measured.canWait ? (first(pending) ?? first(unknown)) : undefined;
  if (waitsFor) {
    node.state = 'waiting';
    node.waiting = {
      for: waitsFor.waitsFor ?? tally.asked.definition.waitsFor,
      since: waitsFor.at,
      because: pending.length > 0 ? 'pending' : 'data-missing',
      fact: waitsFor.id,
    };
    return { node, left: [stepTo({ node, tally }, 'wait', measured.open)], tally };
  }
  const closed = closedBy(tally);
  if (closed) {
    node.state = 'closed';
    node.closed = closed;
    return { node, left: undefined, tally };
  }
  const hasRunOut = node.reason === 'run-out' || node.reason === 'too-old';
  node.state = hasRunOut ? 'expired' : 'missing';
  return { node, left: [stepTo({ node, tally }, hasRunOut ? 'renew' : 'act', measured.open)], tally };
}

/** Why nothing more can be done by the person: attempts that are used up, a window that is over. */
export function closedBy({ asked, used, reopened, question }: Tally): RequirementNode['closed'] {
  const { definition, allowed, until } = asked;
  if (allowed !== undefined && used >= allowed + reopened)
    return { because: 'attempts-used', reopens: definition.reopens, used, allowed: allowed + reopened };
  if (until !== undefined && question.moment.at > until)
    return { because: 'window-over', reopens: definition.reopens, since: until };
  return undefined;
}

/** Whether a fact that is still to come could fill it, beside one that is there. */
export function canCome({ left, tally }: Judged): boolean {
  return left !== undefined && (left.length > 0 || closedBy(tally) === undefined);
}

/** By whose word levels of other scales were taken for what is asked. */
function mappingsOf(facts: readonly Fact[], level: Level, { asked, question }: Tally): string[] {
  const { outcomes } = asked;
  if (question.mappings.length === 0) return [];
  const found = facts.flatMap((fact) => {
    const shown = (fact.outcomes ?? []).filter(({ outcome }) => outcomes?.includes(outcome));
    const levels = outcomes ? shown.map(({ level }) => level) : [levelOf(fact, asked)];
    return levels.map((has) => has && compareLevels(has, level, question.mappings)?.mapping);
  });
  return [...new Set(found.filter((mapping) => mapping !== undefined))].sort();
}

function first(facts: readonly Fact[]): Fact | undefined {
  let found: Fact | undefined;
  for (const fact of facts) if (found === undefined || byTime(fact, found) < 0) found = fact;
  return found;
}
