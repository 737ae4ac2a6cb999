import {
  type AchievementEdition,
  type AssertedSkill,
  type LearningOutcome,
  outcomeFields,
} from '../../modules/catalog/index.ts';
import { plainText } from '../../platform/plain-text.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { gone, mergeRows, type RowEdit } from '../forms/edit-rows.ts';
import { ChangedMeanwhile, stateOf } from '../forms/edit-state.ts';
import type { FormValues } from '../forms/form-state.ts';
import { say } from '../refusals.ts';
import { type OutcomeParts, readOutcomeParts } from './outcome-parts.ts';

const mostRows = 60;

/** An outcome as its row of the form has it. */
export interface OutcomeRow extends Pick<LearningOutcome, 'outcomeId' | 'text' | 'skillIds'> {
  /** Verb, object, condition, level and evidence, as they are typed. */
  parts: { [name: string]: string };
  /** The print of the outcome that the row was made from; undefined in a new row, or from a program. */
  from?: string | undefined;
}

export function outcomeRow({ outcomeId, text, skillIds, ...parts }: LearningOutcome): OutcomeRow {
  const said = Object.entries(parts).map(([name, value]) => [name, String(value)]);
  const from = printOf({ outcomeId, text, skillIds, ...parts });
  return { outcomeId, text, skillIds, from, parts: Object.fromEntries(said) };
}

/** The parts of an outcome as they were typed; what the form did not have is absent. */
function postedParts(posted: FormValues, index: number): OutcomeRow['parts'] {
  const parts = Object.keys(outcomeFields).flatMap((name) => {
    const typed = posted[`${name}-${index}`];
    return typeof typed === 'string' ? [[name, typed]] : [];
  });
  return Object.fromEntries(parts);
}

/** The same as the form has them, field by field. */
export function rowsPosted(rows: readonly OutcomeRow[]): FormValues {
  const fields = rows.flatMap(({ outcomeId, text, skillIds, from, parts }, index) => [
    [`id-${index}`, outcomeId],
    ...(from === undefined ? [] : [[`from-${index}`, from]]),
    [`text-${index}`, text],
    [`skills-${index}`, skillIds],
    ...Object.entries(parts).map(([name, said]) => [`${name}-${index}`, said]),
  ]);
  return Object.fromEntries(fields) as FormValues;
}

/** What the hidden fields of these rows say once they are saved; new ones are known by their text. */
export function outcomeMarks(
  { learningOutcomes }: Pick<AchievementEdition, 'learningOutcomes'>,
  rows: readonly OutcomeRow[],
): FormValues {
  const taken = new Set(rows.map(({ outcomeId }) => outcomeId));
  const marks = rows.flatMap(({ outcomeId, text }, index) => {
    const found =
      learningOutcomes.find((one) => one.outcomeId === outcomeId) ??
      learningOutcomes.find((one) => !taken.has(one.outcomeId) && one.text === plainText(text));
    if (!found) return [];
    taken.add(found.outcomeId);
    return [
      [`id-${index}`, found.outcomeId],
      [`from-${index}`, printOf(found)],
    ];
  });
  return Object.fromEntries(marks);
}

/** Places for new ones at the end. */
export function withEmptyRows(rows: readonly OutcomeRow[], count: number): OutcomeRow[] {
  const wanted = Math.max(count, rows.length === 0 ? 3 : 0);
  return [
    ...rows,
    ...Array.from({ length: wanted }, () => ({ outcomeId: '', text: '', skillIds: [], parts: {} })),
  ];
}

/** The rows as they were typed. */
export function postedRows(posted: FormValues): OutcomeRow[] {
  const rows: OutcomeRow[] = [];
  for (let index = 0; index < mostRows && posted[`text-${index}`] !== undefined; index++) {
    const from = posted[`from-${index}`];
    rows.push({
      outcomeId: textOf(posted, `id-${index}`).slice(0, 100),
      text: textOf(posted, `text-${index}`).trim(),
      skillIds: [...new Set([posted[`skills-${index}`] ?? []].flat())].slice(0, mostRows),
      parts: postedParts(posted, index),
      ...(typeof from === 'string' && { from }),
    });
  }
  return rows;
}

/**
 * The outcomes of the draft after the rows of the form. A known outcome keeps its id, so that its questions stay; an id
 * that is not of this draft counts as a new one, unless its outcome was removed meanwhile.
 */
export function outcomesAfter(
  draft: Pick<AchievementEdition, 'learningOutcomes' | 'skills'>,
  rows: readonly OutcomeRow[],
  newId: () => string,
): LearningOutcome[] {
  const asserted = new Set(draft.skills.map((skill) => skill.skillId));
  const stored = new Map(draft.learningOutcomes.map((outcome) => [outcome.outcomeId, outcome]));
  const edits = rows.map(({ from, parts, ...row }): RowEdit<LearningOutcome> => {
    const before = stored.get(row.outcomeId);
    const outcome = {
      ...partsAfter(before, parts),
      ...row,
      skillIds: row.skillIds.filter((skillId) => asserted.has(skillId)),
    };
    const isOurs = stored.has(row.outcomeId) || (from !== undefined && /^oc_\w{1,40}$/.test(row.outcomeId));
    return { id: isOurs ? row.outcomeId : '', from, row: row.text === '' ? undefined : outcome };
  });
  const { rows: kept, added, conflicts } = mergeRows(stored, edits, printOf);
  if (conflicts.length > 0) {
    const [fields, values]: [{ [field: string]: Said }, FormValues] = [{}, {}];
    for (const { edit, theirs } of conflicts) {
      const index = edits.indexOf(edit);
      fields[`text-${index}`] = theirs
        ? say('web.saved-now', { theirs: describe(theirs, draft.skills) })
        : say('web.removed-now');
      values[`from-${index}`] = theirs ? printOf(theirs) : gone;
    }
    throw new ChangedMeanwhile(fields, values);
  }
  return [...kept.values(), ...added.map((outcome) => ({ ...outcome, outcomeId: newId() }))];
}

/** The skills of the draft with more; a skill that is there keeps its level, which is changed in the list. */
export function skillsWith(
  skills: readonly AssertedSkill[],
  added: readonly AssertedSkill[],
): AssertedSkill[] {
  const isNew = (skill: AssertedSkill) => {
    const present = skills.find((one) => one.skillId === skill.skillId);
    if (present && present.level !== skill.level)
      throw new Refusal('conflict', say('web.skill-present', { skill: skill.name }));
    return !present;
  };
  return [...skills, ...added.filter(isNew)];
}

type LevelEdit = RowEdit<{ skillId: string; level: number }>;

/** What the list of skills says: a new level for each, or that it goes. */
export function levelEdits(posted: FormValues): LevelEdit[] {
  const removed = new Set([posted.remove ?? []].flat());
  const listed = Object.keys(posted).flatMap((field) => /^level-(.+)$/.exec(field)?.[1] ?? []);
  return [...new Set([...listed, ...removed])].slice(0, mostRows).map((skillId) => {
    const from = posted[`from-${skillId}`];
    return {
      id: skillId,
      from: typeof from === 'string' ? from : undefined,
      row: removed.has(skillId) ? undefined : { skillId, level: Number(textOf(posted, `level-${skillId}`)) },
    };
  });
}

/** The skills of the draft after the edits; `asserted` holds the wanted ones with the names of their levels. */
export function skillsAfter(
  skills: readonly AssertedSkill[],
  edits: readonly LevelEdit[],
  asserted: readonly AssertedSkill[],
): AssertedSkill[] {
  const stored = new Map(skills.map((skill) => [skill.skillId, skill]));
  const wanted = edits.flatMap(({ row, ...edit }): RowEdit<AssertedSkill>[] => {
    const skill = row && asserted.find((one) => one.skillId === row.skillId);
    // A skill that is not in the draft any more and is not wanted anew has nothing to change.
    return stored.has(edit.id) || edit.from !== undefined ? [{ ...edit, row: skill }] : [];
  });
  const { rows, conflicts } = mergeRows(stored, wanted, (skill) => String(skill.level));
  if (conflicts.length > 0) {
    const [fields, values]: [{ [field: string]: Said }, FormValues] = [{}, {}];
    for (const { edit, theirs } of conflicts) {
      const name = theirs?.name ?? edit.row?.name ?? '';
      fields[`level-${edit.id}`] = theirs
        ? say('web.saved-now', { theirs: `${theirs.level} · ${theirs.levelName}` })
        : say('web.removed-skill', { skill: name });
      values[`from-${edit.id}`] = theirs ? String(theirs.level) : gone;
    }
    throw new ChangedMeanwhile(fields, values);
  }
  return [...rows.values()];
}

/** The parts after the form; one that it does not name stays. */
function partsAfter(before: LearningOutcome | undefined, parts: OutcomeRow['parts']): OutcomeParts {
  const { verb, object, condition, level, evidence } = { ...before, ...readOutcomeParts(parts) };
  return {
    ...(verb && { verb }),
    ...(object && { object }),
    ...(condition && { condition }),
    ...(level !== undefined && { level }),
    ...(evidence && { evidence }),
  };
}

function printOf({ outcomeId: _id, level, ...outcome }: LearningOutcome): string {
  return stateOf({ ...outcome, ...(level !== undefined && { level: String(level) }) });
}

function describe({ text, skillIds }: LearningOutcome, skills: readonly AssertedSkill[]): string {
  const names = skills.filter((skill) => skillIds.includes(skill.skillId)).map((skill) => skill.name);
  return names.length > 0 ? `${text} (${names.join(', ')})` : text;
}

function textOf(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}
