import { z } from 'zod';
import {
  type AchievementContent,
  type AchievementEdition,
  type ContentChange,
  type ContentField,
  contentLists,
  type ListField,
  outcomeFields,
  rowsAt,
  writtenSchema,
} from '../../modules/catalog/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { id, named } from './schemas.ts';

/**
 * The lists of an edition as programs read and write them, and the parts of its outcomes: made from the object that says
 * what an edition is.
 */
const rowNames: { [list in ListField]: string } = {
  otherCredits: 'OtherCredit',
  fieldsOfStudy: 'FieldOfStudy',
  industries: 'Industry',
  classifications: 'Classification',
  targetRoles: 'TargetRole',
  entryRequirements: 'EntryRequirement',
  qualityAssurance: 'QualityAssurance',
  people: 'CreditedPerson',
};

type Row = { rowId?: string | undefined; [member: string]: unknown };

const lists = Object.keys(contentLists) as ListField[];
const schemas = new Map(
  lists.map((list) => {
    const { most, members } = contentLists[list];
    const row = z.strictObject({ rowId: id.optional(), ...membersOf(members) });
    return [list, z.array(named(rowNames[list], row)).max(most)];
  }),
);

type Optional = { [name in ListField]: z.ZodOptional<z.ZodType<Row[]>> };
type Nullable = { [name in ListField]: z.ZodNullable<z.ZodType<Row[]>> };

export const readLists = mapped((rows) => rows.optional()) as Optional;
/** Null or nothing in it takes a list away. */
export const writtenLists = mapped((rows) => rows.nullable()) as Nullable;

export const outcomeParts = membersOf(outcomeFields);

function mapped(make: (rows: z.ZodType) => z.ZodType): { [list: string]: z.ZodType } {
  return Object.fromEntries([...schemas].map(([list, rows]) => [list, make(rows)]));
}

export function membersOf(members: { readonly [member: string]: ContentField }): {
  [member: string]: z.ZodType;
} {
  return Object.fromEntries(
    Object.entries(members).map(([member, field]) => {
      const schema = field.isOptional ? writtenSchema(field) : filled(field);
      return [member, field.isOptional ? schema.optional() : schema];
    }),
  );
}

/** What a row cannot do without has something in it. */
function filled(field: ContentField): z.ZodType {
  const isText = field.kind === 'line' || field.kind === 'text' || field.kind === 'name';
  return isText ? z.string().min(1).max(field.most) : writtenSchema(field);
}

/** The lists that an edition has. */
export function readRows(content: AchievementContent): { [list: string]: Row[] } {
  const said = lists.filter((list) => content[list] !== undefined);
  return Object.fromEntries(said.map((list) => [list, rowsAt(content, list).map((row) => ({ ...row }))]));
}

type Sent = { [list in ListField]?: Row[] | null | undefined };

/** What a program sent of them, as the module takes it: rows keep their ids, new ones get one. */
export function writeRows(
  sent: Sent,
  known: { draft?: AchievementEdition; newId: (prefix: string) => string },
): ContentChange {
  const named = lists.filter((list) => sent[list] !== undefined);
  const change = named.map((list) => {
    const before = new Set(known.draft ? rowsAt(known.draft, list).map(({ rowId }) => rowId) : []);
    const rows = sent[list]?.map((row, index) => {
      if (row.rowId !== undefined && !before.has(row.rowId))
        throw new Refusal('invalid', say('api.malformed'), {
          [`/${list}/${index}/rowId`]: say('api.row-unknown'),
        });
      return { ...row, rowId: row.rowId ?? known.newId('row') };
    });
    return [list, rows];
  });
  return Object.fromEntries(change) as ContentChange;
}
