import { z } from 'zod';
import { languages } from '../../modules/catalog/index.ts';
import {
  type CatalogueImport,
  type CatalogueRow,
  catalogueBounds,
  catalogueFormats,
  changes,
  targets,
} from '../../modules/imports/index.ts';
import { encodings } from '../../platform/import-files/encoding.ts';
import { saidText, type Words } from '../../web/words/index.ts';
import { fileJson } from './framework.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const columnUseJson = named(
  'ColumnUse',
  z.strictObject({
    column: z.string().min(1).max(200),
    target: z.enum(targets),
    language: z.enum(languages).exactOptional(),
  }),
);

export const newCatalogueImportJson = named(
  'NewCatalogueImport',
  z
    .strictObject({
      file: fileJson,
      language: z.enum(languages).default('en'),
      skillLevel: z.int().min(1).max(5).default(1),
      publishes: z.boolean().default(false),
      columns: z.array(columnUseJson).min(1).max(catalogueBounds.columns).exactOptional(),
    })
    .meta({
      examples: [
        {
          // id,title,hours and one line
          file: { name: 'courses.csv', content: 'aWQsdGl0bGUsaG91cnMKSy0xLFdlbGRpbmcsNDAK' },
          language: 'en',
        },
      ],
    }),
);

export const catalogueImportJson = named(
  'CatalogueImport',
  z.strictObject({
    importId: id,
    file: z.string(),
    format: z.enum(catalogueFormats),
    /** What the letters of a table were read as. */
    encoding: z.enum(encodings).exactOptional(),
    state: z.enum(['checking', 'checked', 'running', 'done', 'cancelled']),
    publishes: z.boolean(),
    total: z.int(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    done: z.int(),
    left: z.int(),
    createdAt: moment,
    endedAt: moment.optional(),
  }),
);

const valueFaultJson = named(
  'ImportedValueFault',
  z.strictObject({ column: z.string(), value: z.string(), code: z.string(), detail: z.string() }),
);
const catalogueImportRowJson = named(
  'CatalogueImportRow',
  z.strictObject({
    row: z.int(),
    line: z.int(),
    title: z.string(),
    /** What the source knows it by. */
    key: z.string(),
    change: z.enum(changes),
    outcome: z.enum(['left', 'done', 'unchanged', 'refused']),
    achievementId: id.optional(),
    detail: z.string().optional(),
    faults: z.array(valueFaultJson),
  }),
);
export const catalogueImportRowPageJson = pageOf('CatalogueImportRows', catalogueImportRowJson);

export function toCatalogueImportJson({
  run,
  options,
}: CatalogueImport): z.input<typeof catalogueImportJson> {
  const { file, format, encoding, publishes, counts } = options;
  return {
    importId: run.runId,
    ...(encoding && { encoding }),
    ...{ file, format, state: run.state, publishes, total: run.total, ...counts, done: run.done },
    // More than could not be read, where a row was refused only when it was done.
    refused: Math.max(counts.refused, run.failed),
    left: run.total - run.done - run.failed - run.skipped,
    createdAt: momentOf(run.createdAt),
    ...(run.finishedAt && { endedAt: momentOf(run.finishedAt) }),
  };
}

const outcomes = {
  new: 'left',
  ready: 'left',
  done: 'done',
  failed: 'refused',
  skipped: 'unchanged',
} as const;

export function toCatalogueRowJson(words: Words, row: CatalogueRow): z.input<typeof catalogueImportRowJson> {
  const { number, state, about, code, params, input } = row;
  const { line, name, item, change, faults } = input;
  return {
    ...{ row: number - 1, line, title: name, key: item.key, change, outcome: outcomes[state] },
    ...(about && { achievementId: about }),
    ...(code !== undefined && { detail: saidText(words, { code, params }) }),
    faults: faults.map(({ column, value, said }) => ({
      ...{ column, value, code: said.code },
      detail: saidText(words, said),
    })),
  };
}
