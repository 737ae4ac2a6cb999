import type { OutcomeMastery } from './decision.ts';
import type { Fact } from './fact.ts';
import { judgeFact, judgeMarks, type Question } from './judge-fact.ts';
import type { JudgedRequirements } from './judged-rule.ts';
import type { Level } from './level.ts';
import { higherScore } from './score.ts';

/**
 * Each outcome that the rule names or that a fact shows, by itself. Also an attempt that was not enough as a whole
 * shows the outcomes in which it was enough.
 */
export function masteryOf(requirements: JudgedRequirements): OutcomeMastery[] {
  const found = new Map<string, OutcomeMastery & { ids: Set<string> }>();
  const entry = (outcome: string) => {
    const known = found.get(outcome) ?? {
      outcome,
      isMastered: false,
      levels: [],
      facts: [],
      ids: new Set<string>(),
    };
    found.set(outcome, known);
    return known;
  };
  for (const [requirement, { tally }] of requirements) {
    for (const outcome of requirement.outcomes ?? []) entry(outcome);
    for (const fact of tally.standing) {
      for (const shown of fact.outcomes ?? []) {
        if (requirement.outcomes && !requirement.outcomes.includes(shown.outcome)) continue;
        const mastery = entry(shown.outcome);
        if (shown.score) mastery.best = higherScore(mastery.best, shown.score);
        if (!isEnough(fact, shown, tally.question)) continue;
        mastery.isMastered = true;
        mastery.ids.add(fact.id);
        if (shown.level) raise(mastery.levels, shown.level);
      }
    }
  }
  return [...found.values()]
    .sort((one, other) => (one.outcome < other.outcome ? -1 : 1))
    .map(({ ids, levels, ...mastery }) => ({
      ...mastery,
      levels: levels.sort((one, other) => (one.scale < other.scale ? -1 : 1)),
      facts: [...ids].sort(),
    }));
}

/** By its own marks; an outcome without a score of its own shares the fate of the whole fact. */
function isEnough(fact: Fact, shown: NonNullable<Fact['outcomes']>[number], question: Question): boolean {
  if (question.requirement.score && !shown.score) return judgeFact(fact, question) === 'counts';
  return judgeMarks(shown, question) === 'counts';
}

function raise(levels: Level[], level: Level): void {
  const index = levels.findIndex(({ scale }) => scale === level.scale);
  if (index < 0) levels.push(level);
  else if ((levels[index]?.value ?? 0) < level.value) levels[index] = level;
}
