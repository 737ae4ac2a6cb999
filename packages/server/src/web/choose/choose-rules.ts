/** What kinds of offer there are, as an edition says of itself (`approach`). */
export const approaches = ['platform', 'boot-camp', 'employer-sponsored', 'university'] as const;
export type Approach = (typeof approaches)[number];

/** What is asked, with the answers that one can give. */
export const questions = {
  aim: ['new-work', 'present-work', 'degree', 'interest'],
  time: ['whole-day', 'evenings', 'hours'],
  money: ['none', 'some', 'much'],
  employer: ['pays', 'asks', 'no'],
  people: ['with-others', 'alone', 'either'],
  proof: ['certificate', 'credit', 'skill'],
} as const;
export type Question = keyof typeof questions;
export type Answer<Asked extends Question = Question> = (typeof questions)[Asked][number];
export type Answers = { [Asked in Question]?: Answer<Asked> };

/** A condition under which an approach fits or does not; its sentence stands in the words, by code. */
export type Condition =
  | 'platform-recognised'
  | 'platform-peers'
  | 'platform-evenings'
  | 'platform-cheap'
  | 'platform-skill'
  | 'platform-no-day'
  | 'boot-camp-day'
  | 'boot-camp-new-work'
  | 'boot-camp-group'
  | 'boot-camp-no-day'
  | 'boot-camp-dear'
  | 'boot-camp-no-credit'
  | 'employer-goals'
  | 'employer-pays'
  | 'employer-present'
  | 'employer-none'
  | 'employer-bound'
  | 'university-credit'
  | 'university-degree'
  | 'university-certificate'
  | 'university-slow'
  | 'university-dear';

interface Rule {
  approach: Approach;
  condition: Condition;
  /** Holds when every question named has one of the answers. */
  when: { [Asked in Question]?: readonly Answer<Asked>[] };
  /** Above nought it speaks for the approach, below against it. */
  weight: number;
}

/** The conditions as the sources of this product state them: a recognised certificate and others to learn with; the whole day; what the employer wants. */
const rules: readonly Rule[] = [
  { approach: 'platform', condition: 'platform-recognised', when: { proof: ['certificate'] }, weight: 2 },
  { approach: 'platform', condition: 'platform-peers', when: { people: ['with-others'] }, weight: 1 },
  { approach: 'platform', condition: 'platform-evenings', when: { time: ['evenings', 'hours'] }, weight: 2 },
  { approach: 'platform', condition: 'platform-cheap', when: { money: ['none', 'some'] }, weight: 1 },
  { approach: 'platform', condition: 'platform-skill', when: { proof: ['skill'] }, weight: 1 },
  {
    approach: 'platform',
    condition: 'platform-no-day',
    when: { time: ['whole-day'], aim: ['new-work'] },
    weight: -1,
  },
  { approach: 'boot-camp', condition: 'boot-camp-day', when: { time: ['whole-day'] }, weight: 3 },
  { approach: 'boot-camp', condition: 'boot-camp-new-work', when: { aim: ['new-work'] }, weight: 2 },
  { approach: 'boot-camp', condition: 'boot-camp-group', when: { people: ['with-others'] }, weight: 1 },
  { approach: 'boot-camp', condition: 'boot-camp-no-day', when: { time: ['evenings', 'hours'] }, weight: -3 },
  { approach: 'boot-camp', condition: 'boot-camp-dear', when: { money: ['none'] }, weight: -2 },
  { approach: 'boot-camp', condition: 'boot-camp-no-credit', when: { proof: ['credit'] }, weight: -2 },
  { approach: 'employer-sponsored', condition: 'employer-goals', when: { employer: ['asks'] }, weight: 3 },
  { approach: 'employer-sponsored', condition: 'employer-pays', when: { employer: ['pays'] }, weight: 3 },
  {
    approach: 'employer-sponsored',
    condition: 'employer-present',
    when: { aim: ['present-work'] },
    weight: 2,
  },
  { approach: 'employer-sponsored', condition: 'employer-none', when: { employer: ['no'] }, weight: -4 },
  { approach: 'employer-sponsored', condition: 'employer-bound', when: { aim: ['new-work'] }, weight: -1 },
  { approach: 'university', condition: 'university-credit', when: { proof: ['credit'] }, weight: 3 },
  { approach: 'university', condition: 'university-degree', when: { aim: ['degree'] }, weight: 3 },
  {
    approach: 'university',
    condition: 'university-certificate',
    when: { proof: ['certificate'] },
    weight: 1,
  },
  { approach: 'university', condition: 'university-slow', when: { time: ['hours'] }, weight: -1 },
  { approach: 'university', condition: 'university-dear', when: { money: ['none'] }, weight: -1 },
];

export interface Ranked {
  approach: Approach;
  score: number;
  /** The heaviest first. */
  speaksFor: Condition[];
  speaksAgainst: Condition[];
}

/** The approaches, the fitting first; those that fit alike keep the order of `approaches`. */
export function rankApproaches(answers: Answers): Ranked[] {
  const ranked = approaches.map((approach): Ranked => {
    const holding = rules
      .filter((rule) => rule.approach === approach && holds(rule, answers))
      .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
    return {
      approach,
      score: holding.reduce((sum, { weight }) => sum + weight, 0),
      speaksFor: holding.filter(({ weight }) => weight > 0).map(({ condition }) => condition),
      speaksAgainst: holding.filter(({ weight }) => weight < 0).map(({ condition }) => condition),
    };
  });
  return ranked.sort((one, other) => other.score - one.score);
}

function holds({ when }: Rule, answers: Answers): boolean {
  return (Object.entries(when) as [Question, readonly string[]][]).every(([question, fitting]) =>
    fitting.includes(answers[question] ?? ''),
  );
}
