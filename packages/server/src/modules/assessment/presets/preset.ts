import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';
import {
  type ContentField,
  contentBounds,
  contentFields,
  contentLists,
  languages,
  outcomeFields,
  packIds,
  writtenSchema,
} from '../../catalog/index.ts';
import { examSettings } from '../exam/exam.ts';

/** How much a preset may say. */
export const presetBounds = {
  bytes: 128 * 1024,
  name: { most: 80 },
  about: { most: 600 },
  gaps: { most: 20, letters: 300 },
  languages: { most: 24 },
  /** Own ones of an organisation. */
  presets: { most: 50 },
} as const;

const isText = ({ kind }: ContentField) => kind === 'line' || kind === 'text';
const fields = Object.entries(contentFields);
/** Told by whoever begins, or true on one day alone. */
const notPreset = new Set(['title', 'language', 'reviewBy']);

const lists = Object.fromEntries(
  Object.entries(contentLists).map(([list, { most, members }]) => {
    const written = Object.entries(members).flatMap(([member, field]) => {
      // An achievement of this site means nothing on another.
      if (member === 'achievementId') return [];
      const schema = writtenSchema(field);
      return [[member, field.isOptional ? schema.exactOptional() : schema] as const];
    });
    return [
      list,
      z
        .array(z.strictObject(Object.fromEntries(written)))
        .max(most)
        .exactOptional(),
    ];
  }),
);

function writtenOf(isAsked: (field: ContentField) => boolean): { [member: string]: z.ZodType } {
  const asked = fields.filter(([name, field]) => !notPreset.has(name) && isAsked(field));
  return Object.fromEntries(asked.map(([name, field]) => [name, writtenSchema(field).exactOptional()]));
}

const outcome = z.strictObject({
  text: z.string().min(1).max(contentBounds.outcomeText.most),
  ...Object.fromEntries(
    Object.entries(outcomeFields).map(([name, field]) => [name, writtenSchema(field).exactOptional()]),
  ),
});

/** What a preset says in one language. */
const said = z.strictObject({
  name: z.string().min(1).max(presetBounds.name.most),
  about: z.string().max(presetBounds.about.most),
  /** What such a programme has besides, and Cairn cannot do yet. */
  gaps: z.array(z.string().max(presetBounds.gaps.letters)).max(presetBounds.gaps.most).exactOptional(),
  content: z.strictObject({ ...writtenOf(isText), ...lists }).exactOptional(),
  outcomes: z.array(outcome).max(contentBounds.learningOutcomes.most).exactOptional(),
  declaration: z
    .strictObject({ title: z.string().min(1).max(120), text: z.string().min(1).max(4000) })
    .exactOptional(),
});

export const preset = z.strictObject({
  /** The same in every language. */
  content: z.strictObject({ ...writtenOf((field) => !isText(field)), ...lists }),
  /** Rules of its exam; absent: it begins without one. */
  exam: examSettings.strict().exactOptional(),
  /** Rule packs that such a programme is made for. */
  packs: z.array(z.enum(packIds)).max(packIds.length).exactOptional(),
  /** By BCP 47 tag; at least one. */
  in: z.partialRecord(z.enum(languages), said).refine((all) => Object.keys(all).length > 0),
});

/** What a new achievement can begin from: a file that can be handed on. */
export type Preset = z.infer<typeof preset>;
export type PresetWords = z.infer<typeof said>;

export const storedPreset = storedFormat('preset', preset, [saysItsNumber]);

/** A preset with what it is called by. */
export interface NamedPreset {
  /** `nanodegree`, or `prs_…` of an organisation's own. */
  presetId: string;
  isOwn: boolean;
  preset: Preset;
}

/** What it says in the first of these languages that it speaks, else in its own first. */
export function wordsOfPreset(
  { in: all }: Preset,
  reads: readonly string[],
): { language: string; said: PresetWords } {
  const spoken = Object.entries(all).flatMap(([language, said]) => (said ? [{ language, said }] : []));
  const found =
    reads.flatMap((wanted) => spoken.filter(({ language }) => language === wanted)).at(0) ?? spoken[0];
  if (!found) throw new Error('A preset speaks no language.');
  return found;
}
