import { type Table, tally } from '../../../platform/import-files/table.ts';
import { cut, plainText } from '../../../platform/plain-text.ts';
import { say } from '../refusals.ts';
import type { AnchorsEntry, Entry, Fault, Given, Head, NeedsEntry, Parsed } from './entry.ts';
import { textsOf } from './texts.ts';

const code = 'O*NET-SOC Code';
const kinds = {
  needs: [code, 'Element ID', 'Scale ID', 'Data Value'],
  occupations: [code, 'Title', 'Description'],
  titles: [code, 'Alternate Title'],
  anchors: ['Element ID', 'Scale ID', 'Anchor Value', 'Anchor Description'],
  elements: ['Element ID', 'Element Name', 'Description'],
} as const;

/** What O*NET's content model calls abilities, skills and knowledge; the rest is about work, not people. */
const isSkill = (element: string): boolean => /^(1\.A|2\.[ABC])\.\d/.test(element);
const skillUri = (element: string) => `https://www.onetonline.org/find/descriptor/result/${element}`;
const occupationUri = (soc: string) => `https://www.onetonline.org/link/summary/${soc}`;

/** O*NET's database as it is published: text or spreadsheets; undefined where no table is of it. */
export function parseOnet(tables: readonly Table[], given: Given): Parsed | undefined {
  const of = (kind: keyof typeof kinds) =>
    tables.filter(({ columns }) => kinds[kind].every((column) => columns.includes(column)));
  const [needs, occupations, anchors] = [of('needs'), of('occupations'), of('anchors')];
  if (needs.length + occupations.length + anchors.length === 0) return undefined;
  const head: Head = {
    type: 'framework',
    format: 'onet',
    uri: 'https://www.onetcenter.org/database.html',
    name: 'O*NET',
    publisher: 'U.S. Department of Labor, Employment and Training Administration',
    licence: given.licence ?? 'https://creativecommons.org/licenses/by/4.0/',
    ...(given.version !== undefined && { version: given.version }),
    language: 'en',
  };
  async function* entries(): AsyncGenerator<Entry | Fault> {
    yield* skillsOf([...of('elements'), ...anchors, ...needs]);
    yield* anchorsOf(anchors);
    yield* occupationsOf(occupations, await titlesOf(of('titles')));
    yield* needsOf(needs);
  }
  const types = new Set([
    'skill' as const,
    'links' as const,
    ...(anchors.length > 0 ? (['anchors'] as const) : []),
    ...(occupations.length > 0 ? (['occupation'] as const) : []),
    ...(needs.length > 0 ? (['needs'] as const) : []),
  ]);
  return { head, types, entries };
}

/** A skill is named in each line about it; the first says what it is. */
async function* skillsOf(tables: readonly Table[]): AsyncGenerator<Entry | Fault> {
  const seen = new Set<string>();
  for (const { file, rows } of tables)
    for await (const { line, of } of rows()) {
      const element = of('Element ID');
      if (!isSkill(element) || seen.has(element)) continue;
      seen.add(element);
      const uri = skillUri(element);
      const texts = { uri, language: 'en', name: of('Element Name'), alternatives: [], code: element };
      const result = textsOf({ ...texts, description: of('Description') });
      if (!result.ok) yield { type: 'fault', file, line, said: result.said };
      else yield { type: 'skill', ...result.texts, isTransversal: element.startsWith('2.') };
    }
  for (const element of seen) {
    const above = element.slice(0, element.lastIndexOf('.'));
    yield { type: 'links', uri: skillUri(element), broader: [skillUri(above)], related: [] };
  }
}

async function* anchorsOf(tables: readonly Table[]): AsyncGenerator<Entry | Fault> {
  const found = new Map<string, AnchorsEntry>();
  const count = tally();
  for (const { file, rows } of tables)
    for await (const { line, of } of rows()) {
      const element = of('Element ID');
      if (!isSkill(element) || of('Scale ID') !== 'LV') continue;
      const level = Number(of('Anchor Value'));
      if (!Number.isInteger(level) || level < 0 || level > 99) {
        yield { type: 'fault', file, line, said: say('skills.import-no-number') };
        continue;
      }
      const uri = skillUri(element);
      count();
      const entry = found.get(uri) ?? { type: 'anchors', uri, language: 'en', levels: [] };
      entry.levels.push({ level, text: cut(plainText(of('Anchor Description')), 2000) });
      found.set(uri, entry);
    }
  yield* found.values();
}

async function titlesOf(tables: readonly Table[]): Promise<Map<string, string[]>> {
  const titles = new Map<string, string[]>();
  const count = tally();
  for (const { rows } of tables)
    for await (const { of } of rows()) {
      count();
      const known = titles.get(of(code)) ?? [];
      known.push(of('Alternate Title'));
      titles.set(of(code), known);
    }
  return titles;
}

async function* occupationsOf(
  tables: readonly Table[],
  titles: ReadonlyMap<string, string[]>,
): AsyncGenerator<Entry | Fault> {
  for (const { file, rows } of tables)
    for await (const { line, of } of rows()) {
      const soc = of(code);
      const texts = { uri: occupationUri(soc), language: 'en', name: of('Title'), code: soc };
      const alternatives = titles.get(soc) ?? [];
      const result = textsOf({ ...texts, alternatives, description: of('Description') });
      if (!result.ok) yield { type: 'fault', file, line, said: result.said };
      else yield { type: 'occupation', ...result.texts };
    }
}

/** Importance (IM) and level (LV) stand in lines of their own. */
async function* needsOf(tables: readonly Table[]): AsyncGenerator<Entry | Fault> {
  const found = new Map<string, Map<string, { importance?: number; level?: number }>>();
  const count = tally();
  for (const { file, rows } of tables)
    for await (const { line, of } of rows()) {
      const [soc, element, scale] = [of(code), of('Element ID'), of('Scale ID')];
      if (!isSkill(element) || (scale !== 'IM' && scale !== 'LV')) continue;
      const value = Number(of('Data Value'));
      if (of('Data Value') === '' || !Number.isFinite(value)) {
        yield { type: 'fault', file, line, said: say('skills.import-no-number') };
        continue;
      }
      count();
      const skills = found.get(soc) ?? new Map<string, { importance?: number; level?: number }>();
      const need = skills.get(element) ?? {};
      need[scale === 'IM' ? 'importance' : 'level'] = value;
      skills.set(element, need);
      found.set(soc, skills);
    }
  for (const [soc, skills] of found) {
    const entry: NeedsEntry = { type: 'needs', uri: occupationUri(soc), skills: [] };
    for (const [element, need] of skills) entry.skills.push({ uri: skillUri(element), ...need });
    yield entry;
  }
}
