import { type Table, type TableRow, tally } from '../../../platform/import-files/table.ts';
import { say } from '../refusals.ts';
import type { Entry, Fault, Given, Head, LinksEntry, NeedsEntry, Parsed } from './entry.ts';
import { isUri, textsOf } from './texts.ts';

const kinds = {
  skills: ['conceptUri', 'skillType', 'preferredLabel'],
  occupations: ['conceptUri', 'iscoGroup', 'preferredLabel'],
  groups: ['conceptType', 'conceptUri', 'preferredLabel', 'code'],
  broader: ['conceptUri', 'broaderUri'],
  related: ['originalSkillUri', 'relatedSkillUri'],
  needs: ['occupationUri', 'skillUri', 'relationType'],
} as const;

/** ESCO's official download: a table a file, in one language; undefined where none of them is of it. */
export function parseEsco(tables: readonly Table[], given: Given): Parsed | undefined {
  const of = (kind: keyof typeof kinds) =>
    tables.filter(({ columns }) => kinds[kind].every((column) => columns.includes(column)));
  const [skills, occupations, needs] = [of('skills'), of('occupations'), of('needs')];
  const links = [...of('broader'), ...of('related')];
  // Those of occupations (ISCO) come in the same shape; each row says which it is.
  const groups = of('groups').filter((table) => !skills.includes(table) && !occupations.includes(table));
  const all = [...skills, ...occupations, ...links, ...needs];
  const [first] = all;
  if (!first) return undefined;
  const language = given.language ?? /_([a-z]{2,3})\.\w+$/.exec(first.file)?.[1] ?? 'en';
  const head: Head = {
    type: 'framework',
    format: 'esco',
    uri: 'http://data.europa.eu/esco/concept-scheme/skills',
    name: 'ESCO',
    publisher: 'European Commission',
    licence: given.licence ?? 'https://eur-lex.europa.eu/eli/dec/2011/833/oj',
    ...(given.version !== undefined && { version: given.version }),
    language,
  };
  async function* entries(): AsyncGenerator<Entry | Fault> {
    for (const table of skills) yield* concepts(table, { type: 'skill', language });
    for (const table of groups) yield* concepts(table, { type: 'group', language });
    yield* linksOf(links);
    for (const table of occupations) yield* concepts(table, { type: 'occupation', language });
    yield* needsOf(needs);
  }
  const types = new Set([
    ...(skills.length > 0 ? (['skill'] as const) : []),
    ...(groups.length > 0 ? (['group'] as const) : []),
    ...(links.length > 0 ? (['links'] as const) : []),
    ...(occupations.length > 0 ? (['occupation'] as const) : []),
    ...(needs.length > 0 ? (['needs'] as const) : []),
  ]);
  return { head, types, entries };
}

async function* concepts(
  { file, rows }: Table,
  { type, language }: { type: 'skill' | 'group' | 'occupation'; language: string },
): AsyncGenerator<Entry | Fault> {
  for await (const { line, of } of rows()) {
    if (of('status') !== '' && of('status') !== 'released') continue;
    if (type === 'group' && of('conceptType') !== 'SkillGroup') continue;
    const result = textsOf({
      ...{ uri: of('conceptUri'), language, name: of('preferredLabel') },
      alternatives: `${of('altLabels')}\n${of('hiddenLabels')}`.split(/\n|\s\|\s/),
      description: of('description') || of('definition'),
      code: of('code'),
    });
    if (!result.ok) yield { type: 'fault', file, line, said: result.said };
    else if (type !== 'skill') yield { type, ...result.texts };
    else yield { type, ...result.texts, isTransversal: of('reuseLevel') === 'transversal' };
  }
}

/** What is said of one skill may stand anywhere in two files. */
async function* linksOf(tables: readonly Table[]): AsyncGenerator<Entry | Fault> {
  const found = new Map<string, LinksEntry>();
  const count = tally();
  for (const { file, rows } of tables)
    for await (const row of rows()) {
      const { of, line } = row;
      if (!['', 'KnowledgeSkillCompetence', 'SkillGroup'].includes(of('conceptType'))) continue;
      const isBroader = of('broaderUri') !== '';
      const uri = isBroader ? of('conceptUri') : of('originalSkillUri');
      const other = isBroader ? of('broaderUri') : of('relatedSkillUri');
      if (!isUri(uri) || !isUri(other)) {
        yield { type: 'fault', file, line, said: say('skills.import-no-uri', { uri: uri.slice(0, 100) }) };
        continue;
      }
      count();
      const entry = found.get(uri) ?? { type: 'links', uri, broader: [], related: [] };
      entry[isBroader ? 'broader' : 'related'].push(other);
      found.set(uri, entry);
    }
  yield* found.values();
}

async function* needsOf(tables: readonly Table[]): AsyncGenerator<Entry | Fault> {
  const found = new Map<string, NeedsEntry>();
  const count = tally();
  for (const { file, rows } of tables)
    for await (const row of rows()) {
      const [uri, skill, need] = [row.of('occupationUri'), row.of('skillUri'), needOf(row)];
      if (!isUri(uri) || !isUri(skill) || !need) {
        const { line } = row;
        yield { type: 'fault', file, line, said: say('skills.import-no-uri', { uri: uri.slice(0, 100) }) };
        continue;
      }
      count();
      const entry = found.get(uri) ?? { type: 'needs', uri, skills: [] };
      entry.skills.push({ uri: skill, need });
      found.set(uri, entry);
    }
  yield* found.values();
}

function needOf({ of }: TableRow): 'essential' | 'optional' | undefined {
  const type = of('relationType');
  return type === 'essential' || type === 'optional' ? type : undefined;
}
