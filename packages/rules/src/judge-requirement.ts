import type { RequirementNode, Step } from './decision.ts';
import type { Fact } from './fact.ts';
import { levelOf } from './judge-fact.ts';
import { judgeMeasure, type Measured } from './judge-measure.ts';
import { compareLevels, type Level } from './level.ts';
import { needOf, usualEffort } from './need.ts';
import { byTime } from './prefer-facts.ts';
import type { Requirement } from './rule.ts';
import type { Tally } from './tally.ts';

/** A requirement decided by itself: its node, and what is left to do (undefined: nothing can be done). */
export interface Judged {
  node: RequirementNode;
  left: Step[] | undefined;
  tally: Tally;
}

export function judgeRequirement(requirement: Requirement, place: string, tally: Tally): Judged {
  const measured = judgeMeasure(tally);
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
  if (!measured.isMet) return judgeOpen(requirement, { node, tally, measured });
  const mappings = requirement.level && mappingsOf(measured.facts, requirement.level, tally);
  if (mappings && mappings.length > 0) node.mappings = mappings;
  return { node, left: [], tally };
}

/** A step towards a requirement, as its state asks for it. */
export function stepTo(
  { node, tally }: Pick<Judged, 'node' | 'tally'>,
  does: Step['does'],
  open: Partial<Step['need']> = {},
): Step {
  const { requirement, about } = tally.question;
  return {
    place: node.place,
    requirement: requirement.id,
    does,
    step: tally.definition.step(requirement),
    need: needOf(requirement, about, open),
    ...(does === 'wait' && node.waiting ? { waiting: node.waiting } : {}),
    effort: does === 'wait' ? 0 : (requirement.effort ?? usualEffort),
  };
}

/** What could still better a requirement that is met: the same question, with what counts taken as attempts. */
export function judgeFurther({ node, tally, left }: Judged): Judged {
  if (left === undefined || left.length > 0) return { node, tally, left };
  const measured = { isMet: false, facts: [], open: {}, canWait: true };
  const open = { ...tally, counting: [], used: tally.used + tally.counting.length };
  return judgeOpen(tally.question.requirement, { node: { ...node }, tally: open, measured });
}

/** Waits for a decision or for missing data; used up, over, run out or simply missing: in this order. */
function judgeOpen(
  requirement: Requirement,
  { node, tally, measured }: { node: RequirementNode; tally: Tally; measured: Measured },
): Judged {
  const { definition, pending, unknown } = tally;
  node.reason = tally.reason === 'nothing-yet' && measured.facts.length > 0 ? 'not-enough-yet' : tally.reason;
  const waitsFor = measured.canWait ? (first(pending) ?? first(unknown)) : undefined;
  if (waitsFor) {
    node.state = 'waiting';
    node.waiting = {
      for: waitsFor.waitsFor ?? definition.waitsFor,
      since: waitsFor.at,
      because: pending.length > 0 ? 'pending' : 'data-missing',
      fact: waitsFor.id,
    };
    return { node, left: [stepTo({ node, tally }, 'wait', measured.open)], tally };
  }
  const closed = closedBy(requirement, tally);
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
export function closedBy(requirement: Requirement, tally: Tally): RequirementNode['closed'] {
  const { definition, used, reopened, question } = tally;
  const { until } = requirement;
  const allowed = definition.attempts?.(requirement);
  if (allowed !== undefined && used >= allowed + reopened)
    return { because: 'attempts-used', reopens: definition.reopens, used, allowed: allowed + reopened };
  if (until !== undefined && question.moment.at > until)
    return { because: 'window-over', reopens: definition.reopens, since: until };
  return undefined;
}

/** Whether a fact that is still to come could fill it, beside one that is there. */
export function canCome({ left, tally }: Judged): boolean {
  return left !== undefined && (left.length > 0 || closedBy(tally.question.requirement, tally) === undefined);
}

/** By whose word levels of other scales were taken for what is asked. */
function mappingsOf(facts: readonly Fact[], asked: Level, { question }: Tally): string[] {
  const found = facts.flatMap((fact) => {
    const own = levelOf(fact, question.about);
    const shown = (fact.outcomes ?? []).filter(({ outcome }) =>
      question.requirement.outcomes?.includes(outcome),
    );
    const levels = question.requirement.outcomes ? shown.map(({ level }) => level) : [own];
    return levels.map((level) => level && compareLevels(level, asked, question.mappings)?.mapping);
  });
  return [...new Set(found.filter((mapping) => mapping !== undefined))].sort();
}

function first(facts: readonly Fact[]): Fact | undefined {
  let found: Fact | undefined;
  for (const fact of facts) if (found === undefined || byTime(fact, found) < 0) found = fact;
  return found;
}
