import type { OutcomeMastery } from './decision.ts';
import type { Fact, ShownOutcome } from './fact.ts';
import { judgeFact, judgeMarks, type Question } from './judge-fact.ts';
import type { JudgedRequirements } from './judged-rule.ts';
import type { Level } from './level.ts';
import { higherScore, type Score } from './score.ts';

/** What is found out about one outcome. */
interface Found {
  outcome: string;
  best: Score | undefined;
  levels: Level[];
  /** By these it is mastered; each is here as often as it fills something. */
  facts: string[];
}

/**
 * Each outcome that the rule names or that a fact shows, by itself. Also an attempt that was not enough as a whole
 * shows the outcomes in which it was enough.
 */
export function masteryOf(requirements: JudgedRequirements): OutcomeMastery[] {
  const all = new Map<string, Found>();
  for (const { tally } of requirements) {
    const { outcomes } = tally.asked;
    for (const outcome of outcomes ?? []) entry(all, outcome);
    for (const fact of tally.standing) {
      for (const shown of fact.outcomes ?? []) {
        if (outcomes && !outcomes.includes(shown.outcome)) continue;
        take(entry(all, shown.outcome), fact, { shown, question: tally.question });
      }
    }
  }
  const byName = [...all.values()].sort((one, other) => (one.outcome < other.outcome ? -1 : 1));
  return byName.map(({ outcome, best, levels, facts }) => ({
    outcome,
    isMastered: facts.length > 0,
    facts: [...new Set(facts)].sort(),
    ...(best ? { best } : {}),
    levels: levels.sort((one, other) => (one.scale < other.scale ? -1 : 1)),
  }));
}

function entry(all: Map<string, Found>, outcome: string): Found {
  const known = all.get(outcome);
  if (known) return known;
  const found: Found = { outcome, best: undefined, levels: [], facts: [] };
  all.set(outcome, found);
  return found;
}

function take(
  found: Found,
  fact: Fact,
  { shown, question }: { shown: ShownOutcome; question: Question },
): void {
  if (shown.score) found.best = higherScore(found.best, shown.score);
  if (!isEnough(fact, shown, question)) return;
  found.facts.push(fact.id);
  if (shown.level) raise(found.levels, shown.level);
}

/** By its own marks; an outcome without a score of its own shares the fate of the whole fact. */
function isEnough(fact: Fact, shown: ShownOutcome, question: Question): boolean {
  if (question.asked.score && !shown.score) return judgeFact(fact, question) === 'counts';
  return judgeMarks(shown, question) === 'counts';
}

function raise(levels: Level[], level: Level): void {
  const index = levels.findIndex(({ scale }) => scale === level.scale);
  if (index < 0) levels.push(level);
  else if ((levels[index]?.value ?? 0) < level.value) levels[index] = level;
}
