import { foldText, wordsOf } from '../../../platform/fold-text.ts';
import type { Table } from '../../../platform/import-files/table.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';
import type { Entry, Fault, Given, Head, Mapping, Parsed } from './entry.ts';
import { isUri, textsOf } from './texts.ts';

/** What people call the columns, as far as nobody says. */
const usual: { [part in keyof Mapping]-?: string[] } = {
  uri: ['uri', 'url', 'id', 'identifier', 'link'],
  name: ['name', 'skill', 'title', 'label', 'preferred label', 'competency', 'kompetenz', 'bezeichnung'],
  description: ['description', 'definition', 'meaning', 'beschreibung'],
  code: ['code', 'notation', 'number', 'kennung'],
  broader: ['broader', 'parent', 'broader uri', 'parent uri', 'oberbegriff'],
  alternatives: ['alternatives', 'alternative labels', 'other names', 'synonyms', 'synonyme'],
};

export const mappingParts = ['uri', 'name', 'description', 'code', 'broader', 'alternatives'] as const;

/** A table of skills with columns of any name. Without a column of URIs, the framework and the code, or name, make one. */
export function parseColumns(tables: readonly Table[], given: Given): Parsed | undefined {
  const [table] = tables;
  if (!table) return undefined;
  const column = columnsOf(table, given.mapping ?? {});
  if (column.name === undefined)
    throw new Refusal(
      'invalid',
      say('skills.import-no-column', { columns: table.columns.slice(0, 20).join(', ') }),
    );
  const name = (given.name ?? '').trim() || table.file.replace(/\.\w+$/, '');
  const base = `urn:cairn:framework:${wordsOf(name).join('-').slice(0, 400).toWellFormed() || 'csv'}`;
  const language = given.language ?? 'en';
  const head: Head = {
    ...{ type: 'framework', format: 'csv', uri: base, name, language, mapping: column },
    ...(given.licence !== undefined && { licence: given.licence }),
    ...(given.version !== undefined && { version: given.version }),
  };
  const uriOf = (text: string) =>
    isUri(text) ? text : `${base}:${encodeURIComponent(foldText(text)).slice(0, 400)}`;
  const types = new Set(['skill', ...(column.broader ? (['links'] as const) : [])] as const);
  return { head, types, entries: () => entriesOf(table, { column, language, uriOf }) };
}

interface Way {
  column: Mapping;
  language: string;
  uriOf: (text: string) => string;
}

async function* entriesOf(
  { file, rows }: Table,
  { column, language, uriOf }: Way,
): AsyncGenerator<Entry | Fault> {
  const seen = new Set<string>();
  for await (const { line, of } of rows()) {
    const at = (part: keyof Mapping) => (column[part] === undefined ? '' : of(column[part]));
    const uri = uriOf(at('uri') || at('code') || at('name'));
    const alternatives = at('alternatives').split(/[\n;|]/);
    const [name, description, code] = [at('name'), at('description'), at('code')];
    const result = textsOf({ uri, language, name, alternatives, description, code });
    if (!result.ok) yield { type: 'fault', file, line, said: result.said };
    else if (seen.has(uri)) yield { type: 'fault', file, line, said: say('skills.import-twice', { uri }) };
    else {
      yield { type: 'skill', ...result.texts, isTransversal: false };
      const broader = at('broader')
        .split(/[\n;|]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
      if (column.broader) yield { type: 'links', uri, broader: broader.map(uriOf), related: [] };
    }
    seen.add(uri);
  }
}

function columnsOf({ columns }: Table, mapping: Mapping): Mapping {
  const found = mappingParts.flatMap((part) => {
    const said = oneLine(mapping[part] ?? '');
    if (said !== '' && !columns.includes(said))
      throw new Refusal('invalid', say('skills.import-column-unknown', { column: said }));
    const guessed = columns.find((one) => usual[part].includes(wordsOf(one).join(' ')));
    const column = said === '' ? guessed : said;
    return column === undefined ? [] : [[part, column] as const];
  });
  return Object.fromEntries(found);
}
