import { oneLine, plainText } from '../../../platform/plain-text.ts';
import type { Said } from '../../../platform/refusal.ts';
import type { ItemKind, Question } from './exam.ts';
import { assessmentRefusal, say } from './refusals.ts';
import { mostChoices } from './scoring-rules.ts';

/** Most questions of one exam. */
export const mostItems = 500;

const longest = { prompt: 4000, choice: 400, rationale: 4000 } as const;

/** An item as its author writes it. */
export interface ItemDraft {
  /** Absent for a new item. */
  itemId?: string | undefined;
  kind: ItemKind;
  /** Markdown. */
  prompt: string;
  choices: { text: string; isCorrect: boolean }[];
  outcomeId: string;
  points: number;
  /** Why the right answer is right: for authors, never shown to learners. */
  rationale: string;
}

/** Choices get their ids by place; empty ones are left out. Refuses an item that cannot be answered or marked. */
export function checkItem(draft: ItemDraft, outcomeIds: readonly string[]) {
  const prompt = plainText(draft.prompt);
  const rationale = plainText(draft.rationale);
  const filled = draft.choices
    .map((choice) => ({ ...choice, text: oneLine(choice.text) }))
    .filter((choice) => choice.text !== '');
  const choices = filled.map((choice, place) => ({ id: idOfPlace(place), text: choice.text }));
  const correct = filled.flatMap((choice, place) => (choice.isCorrect ? [idOfPlace(place)] : []));
  const problems: { [field: string]: Said } = {};
  if (prompt === '') problems.prompt = say('assessment.question-empty');
  else if (prompt.length > longest.prompt)
    problems.prompt = say('assessment.question-long', { most: longest.prompt });
  if (rationale.length > longest.rationale)
    problems.rationale = say('assessment.rationale-long', { most: longest.rationale });
  if (choices.length < 2) problems.choices = say('assessment.choices-few');
  else if (choices.length > mostChoices)
    problems.choices = say('assessment.choices-many', { most: mostChoices });
  else if (choices.some((choice) => choice.text.length > longest.choice))
    problems.choices = say('assessment.choice-long', { most: longest.choice });
  else if (new Set(choices.map((choice) => choice.text)).size < choices.length)
    problems.choices = say('assessment.choices-alike');
  else if (draft.kind === 'single' && correct.length !== 1) problems.choices = say('assessment.tick-one');
  else if (correct.length === 0) problems.choices = say('assessment.tick-some');
  if (!outcomeIds.includes(draft.outcomeId)) problems.outcomeId = say('assessment.outcome-missing');
  if (!Number.isInteger(draft.points) || draft.points < 1 || draft.points > 100)
    problems.points = say('assessment.points');
  if (Object.keys(problems).length > 0)
    throw assessmentRefusal('invalid', 'assessment.item-incomplete', problems);
  const { kind, outcomeId, points } = draft;
  return { kind, prompt, choices, outcomeId, points, correct, rationale };
}

/** Whether a learner would be asked the same. */
export function isSameQuestion(one: Wording, other: Wording): boolean {
  const wordingOf = ({ kind, prompt, choices, outcomeId, points }: Wording) =>
    JSON.stringify([kind, prompt, choices.map(({ id, text }) => [id, text]), outcomeId, points]);
  return wordingOf(one) === wordingOf(other);
}

type Wording = Pick<Question, 'kind' | 'prompt' | 'choices' | 'outcomeId' | 'points'>;

function idOfPlace(place: number): string {
  return String.fromCharCode(97 + place);
}
