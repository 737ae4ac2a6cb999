import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { AssessmentSummary } from './assessment-summary.ts';
import { bare, factsOf } from './content-fields.ts';
import {
  type AchievementContent,
  editionContent,
  type ListField,
  type PlainField,
} from './edition-content.ts';

/** What a row of any list says: texts, figures, and the names of what it points to. */
export type SaidRow = { readonly [member: string]: string | number | readonly string[] };

/** A member of which an edition has rows, each with an id that stays. */
export type RowList = ListField | 'learningOutcomes' | 'skills' | 'modules' | 'units';

export interface MemberChange {
  member: string;
  before?: SaidRow[string];
  after?: SaidRow[string];
}

/** One thing that is otherwise in one edition than in another. A sentence each: `changeText` of the words. */
export type EditionChange =
  | { of: 'fact'; field: PlainField; before?: string | number; after?: string | number }
  | { of: 'row'; list: RowList; rowId: string; how: 'added' | 'removed'; row: SaidRow }
  | { of: 'row'; list: RowList; rowId: string; how: 'changed'; row: SaidRow; members: MemberChange[] }
  | { of: 'order'; list: RowList }
  | { of: 'design' }
  | { of: 'translation'; language: string; how: 'added' | 'removed' | 'changed'; texts: number }
  | { of: 'assessment'; title: string; how: 'added' | 'removed' | 'changed' };

/** What a person may see of an edition before and after: its content, and what it asks where that is known. */
export interface Compared {
  content: AchievementContent;
  assessments?: readonly AssessmentSummary[];
}

/** What is otherwise after than before, in the order of an edition's content; nothing when they say the same. */
export function differenceOf(before: Compared, after: Compared): EditionChange[] {
  const members = Object.entries(editionContent.shape).flatMap(([name, schema]) =>
    changesAt(name, schema, [before.content, after.content]),
  );
  return [...members, ...assessmentChanges(before.assessments ?? [], after.assessments ?? [])];
}

type Both = readonly [AchievementContent, AchievementContent];

function changesAt(name: string, schema: z.ZodType, both: Both): EditionChange[] {
  const [before, after] = both.map((content) => content[name as keyof AchievementContent]);
  if (isDeepStrictEqual(before, after)) return [];
  if (factsOf(schema)) {
    const change = { of: 'fact', field: name as PlainField, ...beforeAndAfter(before, after) };
    return [change as EditionChange];
  }
  if (bare(schema) instanceof z.ZodArray) return rowChanges(name as RowList, both);
  if (name === 'design') return [{ of: 'design' }];
  if (name === 'translations') return translationChanges(both);
  throw new Error(`Nobody said how ${name} of an edition differs.`);
}

type Row = { readonly [member: string]: unknown };

const keys: { readonly [list: string]: string } = {
  learningOutcomes: 'outcomeId',
  skills: 'skillId',
  modules: 'moduleId',
  units: 'unitId',
};

/** What a skill is called besides its name and its level says the same in other words. */
const unsaid: { readonly [list: string]: readonly string[] } = {
  skills: ['language', 'scaleLanguage', 'translations', 'levels', 'levelName'],
};

function rowChanges(list: RowList, both: Both): EditionChange[] {
  const key = keys[list] ?? 'rowId';
  const [before, after] = both.map((content) => {
    const rows: readonly Row[] = content[list] ?? [];
    return new Map(rows.map((row) => [String(row[key]), sayRow(list, { row, content, key })] as const));
  }) as [Map<string, SaidRow>, Map<string, SaidRow>];
  const removed = [...before].filter(([rowId]) => !after.has(rowId));
  const changes = [...after].flatMap(([rowId, row]): EditionChange[] => {
    const old = before.get(rowId);
    if (!old) return [{ of: 'row', list, rowId, how: 'added', row }];
    const members = memberChanges(old, row);
    return members.length > 0 ? [{ of: 'row', list, rowId, how: 'changed', row, members }] : [];
  });
  const gone = removed.map(
    ([rowId, row]): EditionChange => ({ of: 'row', list, rowId, how: 'removed', row }),
  );
  const isMoved = !isDeepStrictEqual(kept(before, after), kept(after, before));
  return [...changes, ...gone, ...(isMoved ? [{ of: 'order', list } as const] : [])];
}

function kept(rows: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string[] {
  return [...rows.keys()].filter((rowId) => others.has(rowId));
}

function memberChanges(before: SaidRow, after: SaidRow): MemberChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((member) => !isDeepStrictEqual(before[member], after[member]))
    .map((member) => ({ member, ...beforeAndAfter(before[member], after[member]) }));
}

function sayRow(
  list: RowList,
  { row, content, key }: { row: Row; content: AchievementContent; key: string },
): SaidRow {
  const said = Object.entries(row)
    .filter(([member, value]) => member !== key && value !== undefined && !unsaid[list]?.includes(member))
    .map(([member, value]) => [member, named(member, { value, content })] as const);
  return Object.fromEntries(said);
}

/** What points to something else says what that is called. */
function named(
  member: string,
  { value, content }: { value: unknown; content: AchievementContent },
): SaidRow[string] {
  if (member === 'skillIds') return namesIn(value, content.skills, ({ skillId, name }) => [skillId, name]);
  if (member === 'outcomeIds')
    return namesIn(value, content.learningOutcomes, ({ outcomeId, text }) => [outcomeId, text]);
  if (member === 'moduleId')
    return content.modules?.find(({ moduleId }) => moduleId === value)?.title ?? String(value);
  if (Array.isArray(value)) throw new Error(`Nobody said what ${member} points to.`);
  return typeof value === 'number' ? value : String(value);
}

function namesIn<Row>(ids: unknown, rows: readonly Row[], name: (row: Row) => [string, string]): string[] {
  const names = new Map(rows.map(name));
  return (Array.isArray(ids) ? ids : []).map((id) => names.get(String(id)) ?? String(id)).sort();
}

function beforeAndAfter<Value>(before: Value, after: Value): { before?: Value; after?: Value } {
  return {
    ...(isSaid(before) && { before }),
    ...(isSaid(after) && { after }),
  };
}

/** A text that is empty, and hours that are none yet, say nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0);
}

function translationChanges([before, after]: Both): EditionChange[] {
  const languages = new Set([...Object.keys(before.translations), ...Object.keys(after.translations)]);
  return [...languages].sort().flatMap((language): EditionChange[] => {
    const [old, now] = [before.translations[language], after.translations[language]];
    const places = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
    const texts = [...places].filter((place) => old?.[place]?.text !== now?.[place]?.text).length;
    if (!old || !now) return [{ of: 'translation', language, how: now ? 'added' : 'removed', texts }];
    return texts > 0 ? [{ of: 'translation', language, how: 'changed', texts }] : [];
  });
}

/** Editions have assessments of their own, so that those of one title are taken for the same. */
function assessmentChanges(
  before: readonly AssessmentSummary[],
  after: readonly AssessmentSummary[],
): EditionChange[] {
  const [old, now] = [before, after].map(
    (list) => new Map(list.map((one) => [`${one.kind} ${one.title}`, one] as const)),
  ) as [Map<string, AssessmentSummary>, Map<string, AssessmentSummary>];
  const said = ({ assessmentId: _id, isReady: _ready, wording, ...rest }: AssessmentSummary) => ({
    rest,
    wording,
  });
  // What was told before wordings were is not another wording.
  const isSame = (one: AssessmentSummary, other: AssessmentSummary) =>
    one.wording === undefined || other.wording === undefined
      ? isDeepStrictEqual(said(one).rest, said(other).rest)
      : isDeepStrictEqual(said(one), said(other));
  const changes = [...now].flatMap(([key, one]): EditionChange[] => {
    const other = old.get(key);
    if (!other) return [{ of: 'assessment', title: one.title, how: 'added' }];
    return isSame(other, one) ? [] : [{ of: 'assessment', title: one.title, how: 'changed' }];
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return [
    ...changes,
    ...gone.map(([, { title }]): EditionChange => ({ of: 'assessment', title, how: 'removed' })),
  ];
}
