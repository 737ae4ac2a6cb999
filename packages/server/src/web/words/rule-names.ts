import type { Requirement } from '@cairn/rules';

/** What the things that a rule speaks of are called; undefined where nobody here knows. */
export interface RuleNames {
  titleOf: (requirement: Pick<Requirement, 'id'>) => string | undefined;
  outcomeOf: (outcomeId: string) => string | undefined;
  skillOf: (address: string) => string | undefined;
  /** How many outcomes there are in all. */
  outcomes: number;
}
