import { z } from 'zod';
import {
  type FrameworkAbout,
  type FrameworkContent,
  type FrameworkDraft,
  type FrameworkItem,
  ownBounds,
} from '../../modules/skills/index.ts';
import { saidText, type Words } from '../../web/words/index.ts';
import { id, moment, momentOf, named } from './schemas.ts';

const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
const name = z.string().max(ownBounds.name);
const description = z.string().max(ownBounds.description);

const itemLabelsJson = named(
  'ItemLabels',
  z.strictObject({
    name: name.exactOptional(),
    description: description.exactOptional(),
    alternatives: z.array(name).max(ownBounds.alternatives).exactOptional(),
  }),
);
const levelMeaningJson = named(
  'LevelMeaning',
  z.strictObject({
    level: z.int().min(1).max(99),
    meanings: z.record(tag, z.string().max(ownBounds.level)),
  }),
);
const itemJson = named(
  'FrameworkItem',
  z.strictObject({
    key: id,
    kind: z.enum(['group', 'skill']),
    labels: z.record(tag, itemLabelsJson),
    code: z.string().max(ownBounds.code).exactOptional(),
    below: id.exactOptional(),
    transversal: z.boolean().exactOptional(),
    related: z.array(id).max(ownBounds.related).exactOptional(),
    levels: z.array(levelMeaningJson).max(99).exactOptional(),
  }),
);

const about = {
  labels: z.record(
    tag,
    named('FrameworkLabels', z.strictObject({ name, description: description.exactOptional() })),
  ),
  languages: z.array(tag).max(ownBounds.languages),
  licence: z.string().max(ownBounds.licence),
  scaleId: id,
};

export const newFrameworkJson = named(
  'NewFramework',
  z
    .strictObject({
      language: tag,
      labels: about.labels,
      languages: about.languages.exactOptional(),
      licence: about.licence.exactOptional(),
      scaleId: about.scaleId,
    })
    .meta({
      examples: [
        {
          language: 'en',
          labels: { en: { name: 'Workshop skills' } },
          languages: ['de'],
          licence: 'https://creativecommons.org/licenses/by/4.0/',
          scaleId: 'frm_…',
        },
      ],
    }),
);

export const frameworkDraftChangeJson = named(
  'FrameworkDraftChange',
  z
    .strictObject({
      labels: about.labels.exactOptional(),
      languages: about.languages.exactOptional(),
      licence: about.licence.exactOptional(),
      scaleId: about.scaleId.exactOptional(),
      items: z.array(itemJson).max(ownBounds.items).exactOptional(),
    })
    .meta({
      examples: [
        {
          items: [
            { key: 'joining', kind: 'group', labels: { en: { name: 'Joining' } }, code: 'A' },
            {
              key: 'welding',
              kind: 'skill',
              labels: { en: { name: 'Welding' } },
              code: 'A.1',
              below: 'joining',
            },
          ],
        },
      ],
    }),
);

export const frameworkDraftJson = named(
  'FrameworkDraft',
  z.strictObject({
    frameworkId: id,
    uri: z.string(),
    edition: z.int(),
    language: tag,
    ...about,
    licence: about.licence.optional(),
    items: z.array(itemJson),
    differences: z.array(z.string()),
    faults: z.array(named('DraftFault', z.strictObject({ code: z.string(), detail: z.string() }))),
    changedAt: moment,
  }),
);

export function toFrameworkDraftJson(
  { sourceId, uri, number, content, differences = [], faults, changedAt }: FrameworkDraft,
  words: Words,
): z.input<typeof frameworkDraftJson> {
  const { language, languages, licence, scaleId, words: said, items } = content;
  const labels = Object.entries(said).map(([tag, { name = '', description }]) => [
    tag,
    { name, ...(description !== undefined && { description }) },
  ]);
  return {
    ...{ frameworkId: sourceId, uri, edition: number, language, languages, scaleId },
    labels: Object.fromEntries(labels),
    ...(licence !== undefined && { licence }),
    items: items.map(toItemJson),
    differences: differences.map(words.ownFrameworks.difference),
    faults: faults.map(({ said }) => ({ code: said.code, detail: saidText(words, said) })),
    changedAt: momentOf(changedAt),
  };
}

function toItemJson(item: FrameworkItem): z.input<typeof itemJson> {
  const levels = Object.entries(item.levels).map(([level, meanings]) => ({ level: Number(level), meanings }));
  return {
    ...{ key: item.itemId, kind: item.kind, labels: item.words, transversal: item.isTransversal },
    ...(item.code !== undefined && { code: item.code }),
    ...(item.broader !== undefined && { below: item.broader }),
    ...{ related: item.related, levels },
  };
}

/** What a program says of a framework; of what it does not say, the draft keeps what it has. */
export function toFrameworkAbout(
  given: Partial<Omit<z.output<typeof newFrameworkJson>, 'language'>>,
  stored: FrameworkAbout,
): FrameworkAbout {
  const { labels, languages, licence, scaleId } = given;
  const kept = stored.licence;
  const said = licence ?? kept;
  return {
    language: stored.language,
    languages: languages ?? stored.languages,
    ...(said !== undefined && { licence: said }),
    scaleId: scaleId ?? stored.scaleId,
    words: labels ?? stored.words,
  };
}

/** Items as a program sends them: a key that the draft knows is that item, any other is a new one. */
export function toItems(
  given: readonly z.output<typeof itemJson>[],
  { content, newId }: { content: FrameworkContent; newId: (prefix: string) => string },
): FrameworkItem[] {
  const known = new Set(content.items.map(({ itemId }) => itemId));
  const ids = new Map(given.map(({ key }) => [key, known.has(key) ? key : newId('skl')]));
  // A key that nobody has is no item, and is refused as such.
  const idOf = (key: string) => ids.get(key) ?? key;
  return given.map(({ key, kind, labels, code, below, transversal = false, related = [], levels = [] }) => ({
    ...{ itemId: idOf(key), kind, words: labels, isTransversal: transversal },
    ...(code !== undefined && { code }),
    ...(below !== undefined && { broader: idOf(below) }),
    related: related.map(idOf),
    levels: Object.fromEntries(levels.map(({ level, meanings }) => [String(level), meanings])),
  }));
}
