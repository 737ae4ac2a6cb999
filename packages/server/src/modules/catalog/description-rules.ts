import { faultIn } from './classification-rules.ts';
import {
  type AchievementContent,
  type ContentField,
  contentFields,
  contentLists,
  type ListField,
  outcomeFields,
  type PlainField,
} from './edition-content.ts';
import { catalogRefusal } from './refusals.ts';

/** A row of a list, whatever the list. */
export type ContentRow = { readonly rowId: string; readonly [member: string]: string | number | undefined };

/** The rows of a list; none when the edition says nothing there. */
export function rowsAt(content: Pick<AchievementContent, ListField>, list: ListField): readonly ContentRow[] {
  return content[list] ?? [];
}

/** Refuses too many rows, two of one id, and facts that no page could show: every door passes here. */
export function assertDescribed(content: AchievementContent): void {
  for (const [list, { most, members }] of Object.entries(contentLists)) {
    const rows = rowsAt(content, list as ListField);
    if (rows.length > most) throw catalogRefusal('invalid', 'catalog.too-many-rows');
    if (new Set(rows.map(({ rowId }) => rowId)).size < rows.length)
      throw catalogRefusal('invalid', 'catalog.fact-malformed');
    for (const row of rows) assertFacts(row, members);
  }
  if (content.entryRequirements?.some(({ achievementId }) => !isAchievementId(achievementId ?? 'ach_0')))
    throw catalogRefusal('invalid', 'catalog.fact-malformed');
  for (const row of content.classifications ?? []) {
    const fault = faultIn(row);
    if (fault) throw catalogRefusal('invalid', `catalog.classification-${fault}`);
  }
  for (const name of Object.keys(contentFields) as PlainField[])
    assertFact(content[name], contentFields[name]);
  for (const outcome of content.learningOutcomes) assertFacts(outcome, outcomeFields);
  const { leastWeeks, typicalWeeks, mostWeeks } = content;
  const weeks = [leastWeeks, typicalWeeks, mostWeeks].filter((one) => one !== undefined);
  if (weeks.some((one, index) => one < (weeks[index - 1] ?? one)))
    throw catalogRefusal('invalid', 'catalog.weeks-out-of-order');
}

function assertFacts(
  row: { readonly [member: string]: unknown },
  members: { readonly [member: string]: ContentField },
): void {
  for (const [name, field] of Object.entries(members)) assertFact(row[name], field);
}

function assertFact(value: unknown, field: ContentField): void {
  if (typeof value === 'string' && !isWithin(value, field))
    throw catalogRefusal('invalid', 'catalog.fact-malformed');
}

/** Whether a name, an address or a day may stand there. Texts and numbers have rules of their own. */
export function isWithin(value: string, field: ContentField): boolean {
  if (field.kind === 'name') return value.length <= field.most;
  if (field.kind === 'address') return value.length <= field.most && isWebAddress(value);
  return field.kind !== 'date' || isDay(value);
}

export function isAchievementId(value: string): boolean {
  return /^ach_\w{1,40}$/.test(value);
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}

function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
