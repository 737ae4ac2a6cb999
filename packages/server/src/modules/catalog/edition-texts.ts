import { createHash } from 'node:crypto';
import { z } from 'zod';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import { bare, factsOf } from './content-fields.ts';
import { type AchievementContent, editionContent } from './edition-content.ts';

/** A text of an edition that people read. */
export interface EditionText {
  /** Where it stands: `title`, or `learningOutcomes.oc_1.text` in a list. */
  place: string;
  /** The same for each row of a list: `learningOutcomes.text`. */
  field: string;
  /** From 1, in a list. */
  row?: number;
  kind: 'line' | 'text';
  /** In letters. */
  most: number;
  text: string;
}

/** Everything that people read of an edition and that is written, in the order of its content. */
export function textsOf(content: AchievementContent): EditionText[] {
  return contentMembers().flatMap(({ name, schema, list }) => {
    const value = content[name as keyof AchievementContent];
    if (!list) return textAt(schema, value, { place: name, field: name });
    return rowsIn(value).flatMap((row, index) =>
      Object.entries(list.shape).flatMap(([member, schema]) =>
        textAt(schema, row[member], {
          place: `${name}.${row[list.key]}.${member}`,
          field: `${name}.${member}`,
          row: index + 1,
        }),
      ),
    );
  });
}

/** The content with other texts at some places. */
export function withTexts<Content extends AchievementContent>(
  content: Content,
  texts: ReadonlyMap<string, string>,
): Content {
  const changed: { [name: string]: unknown } = {};
  if (texts.size === 0) return { ...content };
  for (const { name, list } of contentMembers()) {
    if (list) {
      if (content[name as keyof AchievementContent] === undefined) continue;
      const members = Object.keys(list.shape);
      changed[name] = rowsIn(content[name as keyof AchievementContent]).map((row) => ({
        ...row,
        ...textsAt(members, (member) => texts.get(`${name}.${row[list.key]}.${member}`)),
      }));
    } else
      Object.assign(
        changed,
        textsAt([name], (place) => texts.get(place)),
      );
  }
  return { ...content, ...changed };
}

function textsAt(members: readonly string[], textOf: (member: string) => string | undefined) {
  const texts = members.map((member) => [member, textOf(member)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

function rowsIn(value: unknown): { [member: string]: unknown }[] {
  return Array.isArray(value) ? value : [];
}

/** A text as it is kept: one plain line, or plain lines. */
export function tidyText(kind: EditionText['kind'], text: string): string {
  return kind === 'line' ? oneLine(text) : plainText(text);
}

/** The same for the same words: tells whether an original still says what a translation was made from. */
export function printOfText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

function textAt(
  schema: z.ZodType,
  value: unknown,
  where: Pick<EditionText, 'place' | 'field' | 'row'>,
): EditionText[] {
  const facts = factsOf(schema);
  const isText = facts?.kind === 'line' || facts?.kind === 'text';
  return isText && typeof value === 'string' && value !== ''
    ? [{ ...where, kind: facts.kind, most: facts.most, text: value }]
    : [];
}

interface Member {
  name: string;
  schema: z.ZodType;
  list: ReturnType<typeof rowsOf>;
}

let known: readonly Member[] | undefined;

/** What content is made of, read from its schema once. */
function contentMembers(): readonly Member[] {
  known ??= Object.entries(editionContent.shape).map(([name, schema]) => ({
    name,
    schema,
    list: rowsOf(schema),
  }));
  return known;
}

/** The members of a list whose rows have an id of their own. */
function rowsOf(schema: z.ZodType): { shape: { [member: string]: z.ZodType }; key: string } | undefined {
  const list = bare(schema);
  if (!(list instanceof z.ZodArray) || !(list.element instanceof z.ZodObject)) return undefined;
  const shape: { [member: string]: z.ZodType } = list.element.shape;
  const key = Object.keys(shape).find((member) => {
    const schema = shape[member];
    return schema !== undefined && factsOf(schema)?.kind === 'id';
  });
  return key === undefined ? undefined : { shape, key };
}
