import { z } from 'zod';
import {
  type AchievementContent,
  type ContentField,
  contentFields,
  type PlainField,
  writtenSchema,
} from '../../modules/catalog/index.ts';

/**
 * The members of an edition that are one text, one number or one choice, as programs read and write them: made from the
 * object that says what an edition is, so that a member more there is one here.
 */
const fields = Object.entries(contentFields) as [PlainField, ContentField][];

type Read<name extends PlainField> = undefined extends AchievementContent[name]
  ? z.ZodOptional<z.ZodType<NonNullable<AchievementContent[name]>>>
  : z.ZodType<AchievementContent[name]>;

export const readMembers = Object.fromEntries(
  fields.map(([name, field]) => {
    const schema = readSchema(field);
    return [name, field.isOptional ? schema.optional() : schema];
  }),
) as { [name in PlainField]: Read<name> };

/** Null takes an optional fact away. */
type Written<name extends PlainField> = undefined extends AchievementContent[name]
  ? NonNullable<AchievementContent[name]> | null
  : AchievementContent[name];

export const writtenMembers = Object.fromEntries(
  fields.map(([name, field]) => {
    const schema = writtenSchema(field);
    return [name, field.isOptional ? schema.nullable() : schema];
  }),
) as { [name in PlainField]: z.ZodType<Written<name>> };

/** The texts among them, as a translation has them. */
export const translatedMembers = Object.fromEntries(
  fields.flatMap(([name, field]) => (isText(field) ? [[name, z.string().max(field.most).optional()]] : [])),
);

/** What an edition says at its plain members. */
export function readPlain(content: AchievementContent): Pick<AchievementContent, PlainField> {
  const said = fields.filter(([name]) => content[name] !== undefined).map(([name]) => [name, content[name]]);
  return Object.fromEntries(said) as Pick<AchievementContent, PlainField>;
}

type PlainChange = { [name in PlainField]?: AchievementContent[name] | undefined };

/** What a program sent of them, as the module takes it. */
export function writePlain(sent: { [name in PlainField]?: Written<name> | undefined }): PlainChange {
  const named = fields.filter(([name]) => sent[name] !== undefined);
  return Object.fromEntries(named.map(([name]) => [name, sent[name] ?? undefined])) as PlainChange;
}

function readSchema(field: ContentField): z.ZodType {
  if (field.kind === 'choice') return z.enum(field.of);
  return field.kind === 'figure' || field.kind === 'whole' ? z.number() : z.string();
}

function isText(field: ContentField): field is Extract<ContentField, { kind: 'line' | 'text' }> {
  return field.kind === 'line' || field.kind === 'text';
}
