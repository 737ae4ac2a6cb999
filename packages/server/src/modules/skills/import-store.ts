import { sql } from 'kysely';
import { foldText } from '../../platform/fold-text.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type {
  AnchorsEntry,
  Entry,
  GroupEntry,
  LinksEntry,
  NeedsEntry,
  OccupationEntry,
  SkillEntry,
} from './import/entry.ts';
import { digestOf } from './import/import-row.ts';

/** The framework that rows are written to. */
export interface Target {
  sourceId: string;
  organisationId: string | null;
  scaleId: string;
  at: Date;
  newId: (prefix: string, uri: string) => string;
}

const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;

/** Makes or changes skills and groups with all that they are called in the language of each; ids by place. */
export async function writeSkills(
  database: Transaction,
  target: Target,
  skills: readonly (SkillEntry | GroupEntry)[],
): Promise<string[]> {
  const rows = skills.map((skill) => ({
    ...{
      id: target.newId('skl', skill.uri),
      url: skill.uri,
      name: skill.name,
      search_name: foldText(skill.name),
    },
    ...{ language: skill.language, description: skill.description ?? null, code: skill.code ?? null },
    kind: skill.type === 'skill' && skill.isTransversal ? 'transversal' : 'technical',
    is_group: skill.type === 'group',
  }));
  // Two languages of one skill in one batch are two rows, and a statement changes a row once only.
  const first = [...new Map(rows.map((row) => [row.url, row] as const).reverse()).values()];
  const own = sql`skill.language = excluded.language`;
  const { rows: written } = await sql<{ id: string; url: string; language: string }>`
    insert into skills.skill as skill (id, framework_id, organisation_id, source_id, created_at,
      url, name, search_name, language, description, code, kind, is_group)
    select id, ${target.scaleId}, ${target.organisationId}, ${target.sourceId}, ${target.at},
      url, name, search_name, language, description, code, kind, is_group
    from jsonb_to_recordset(${json(first)}) as given
      (id text, url text, name text, search_name text, language text, description text, code text, kind text,
        is_group boolean)
    on conflict (source_id, url) where source_id is not null do update set
      name = case when ${own} then excluded.name else skill.name end,
      search_name = case when ${own} then excluded.search_name else skill.search_name end,
      description = case when ${own} then excluded.description else skill.description end,
      code = coalesce(excluded.code, skill.code),
      kind = excluded.kind,
      is_group = excluded.is_group,
      gone_at = case when ${own} then null else skill.gone_at end
    returning skill.id, skill.url, skill.language
  `.execute(database);
  const byUrl = new Map(written.map((row) => [row.url, row]));
  const texts = skills.flatMap((skill) => {
    const row = byUrl.get(skill.uri);
    return row ? [{ skill, skillId: row.id, isOwn: row.language === skill.language }] : [];
  });
  await writeTexts(database, texts);
  return skills.map(({ uri }) => byUrl.get(uri)?.id ?? '');
}

async function writeTexts(
  database: Transaction,
  texts: readonly { skill: SkillEntry | GroupEntry; skillId: string; isOwn: boolean }[],
): Promise<void> {
  const places = texts.map(({ skill, skillId }) => ({ skill_id: skillId, language: skill.language }));
  const labels = texts.flatMap(({ skill, skillId, isOwn }) =>
    [
      ...(isOwn ? [] : [{ kind: 'preferred', place: 0, text: skill.name }]),
      ...skill.alternatives.map((text, place) => ({ kind: 'alternative', place, text })),
    ].map((label) => ({
      ...label,
      ...{ skill_id: skillId, language: skill.language, search_text: foldText(label.text) },
    })),
  );
  const descriptions = texts.flatMap(({ skill, skillId, isOwn }) =>
    isOwn || skill.description === undefined
      ? []
      : [{ skill_id: skillId, language: skill.language, text: skill.description }],
  );
  for (const table of [sql`skills.label`, sql`skills.description`])
    await sql`
      delete from ${table} as known using jsonb_to_recordset(${json(places)}) as given (skill_id text, language text)
      where known.skill_id = given.skill_id and known.language = given.language
    `.execute(database);
  await sql`
    insert into skills.label (skill_id, language, kind, place, text, search_text)
    select * from jsonb_to_recordset(${json(labels)}) as given
      (skill_id text, language text, kind text, place int, text text, search_text text)
  `.execute(database);
  await sql`
    insert into skills.description (skill_id, language, text)
    select * from jsonb_to_recordset(${json(descriptions)}) as given (skill_id text, language text, text text)
  `.execute(database);
}

export async function writeLinks(
  database: Transaction,
  { sourceId }: Target,
  entries: readonly LinksEntry[],
): Promise<void> {
  const links = entries.flatMap(({ uri, broader, related }) => [
    ...[...new Set(broader)].map((to) => ({ from_uri: uri, kind: 'broader', to_uri: to })),
    ...[...new Set(related)].map((to) => ({ from_uri: uri, kind: 'related', to_uri: to })),
  ]);
  await deleteLinks(
    database,
    sourceId,
    entries.map(({ uri }) => uri),
  );
  await sql`
    insert into skills.link (source_id, from_uri, kind, to_uri)
    select ${sourceId}, from_uri, kind, to_uri
    from jsonb_to_recordset(${json(links)}) as given (from_uri text, kind text, to_uri text)
  `.execute(database);
}

async function deleteLinks(database: Transaction, sourceId: string, uris: readonly string[]): Promise<void> {
  await database
    .deleteFrom('skills.link')
    .where('source_id', '=', sourceId)
    .where('from_uri', 'in', [...uris])
    .execute();
}

export async function writeAnchors(
  database: Transaction,
  { sourceId }: Target,
  entries: readonly AnchorsEntry[],
): Promise<void> {
  const rows = entries.flatMap(({ uri, language, levels }) =>
    [...new Map(levels.map((one) => [one.level, one])).values()].map((one) => ({ ...one, uri, language })),
  );
  await sql`
    delete from skills.anchor as known using skills.skill as skill
    where known.skill_id = skill.id and skill.source_id = ${sourceId}
      and (skill.url, known.language) in (
        select uri, language from jsonb_to_recordset(${json(rows)}) as given (uri text, language text))
  `.execute(database);
  await sql`
    insert into skills.anchor (skill_id, language, level, text)
    select skill.id, given.language, given.level, given.text
    from jsonb_to_recordset(${json(rows)}) as given (uri text, language text, level int, text text)
    join skills.skill as skill on skill.source_id = ${sourceId} and skill.url = given.uri
  `.execute(database);
}

export async function writeOccupations(
  database: Transaction,
  target: Target,
  entries: readonly OccupationEntry[],
): Promise<string[]> {
  const rows = entries.map((one) => ({
    ...{ id: target.newId('occ', one.uri), uri: one.uri, code: one.code ?? null, language: one.language },
    ...{ name: one.name, alternatives: one.alternatives, description: one.description ?? null },
  }));
  const { rows: written } = await sql<{ id: string; uri: string }>`
    insert into skills.occupation as known (id, source_id, uri, code)
    select distinct on (uri) id, ${target.sourceId}, uri, code
    from jsonb_to_recordset(${json(rows)}) as given (id text, uri text, code text)
    on conflict (source_id, uri) do update set code = coalesce(excluded.code, known.code), gone_at = null
    returning id, uri
  `.execute(database);
  await sql`
    insert into skills.occupation_text (occupation_id, language, name, alternatives, description)
    select occupation.id, given.language, given.name, given.alternatives, given.description
    from jsonb_to_recordset(${json(rows)}) as given
      (uri text, language text, name text, alternatives text[], description text)
    join skills.occupation as occupation on occupation.source_id = ${target.sourceId} and occupation.uri = given.uri
    on conflict (occupation_id, language) do update set
      name = excluded.name, alternatives = excluded.alternatives, description = excluded.description
  `.execute(database);
  const byUri = new Map(written.map(({ id, uri }) => [uri, id]));
  return entries.map(({ uri }) => byUri.get(uri) ?? '');
}

/** What occupations ask for; the id of each occupation, undefined for one that is not there. */
export async function writeNeeds(
  database: Transaction,
  { sourceId }: Target,
  entries: readonly NeedsEntry[],
): Promise<(string | undefined)[]> {
  const occupations = await database
    .selectFrom('skills.occupation')
    .select(['id', 'uri'])
    .where('source_id', '=', sourceId)
    .where(
      'uri',
      'in',
      entries.map(({ uri }) => uri),
    )
    .execute();
  const byUri = new Map(occupations.map(({ id, uri }) => [uri, id]));
  const rows = entries.flatMap(({ uri, skills }) =>
    skills.map((skill) => ({ ...skill, occupation_id: byUri.get(uri) })),
  );
  if (occupations.length > 0)
    await database
      .deleteFrom('skills.occupation_skill')
      .where('occupation_id', 'in', [...byUri.values()])
      .execute();
  await sql`
    insert into skills.occupation_skill (occupation_id, skill_id, need, importance, level)
    select distinct on (given.occupation_id, skill.id)
      given.occupation_id, skill.id, given.need, given.importance, given.level
    from jsonb_to_recordset(${json(rows)}) as given
      (occupation_id text, uri text, need text, importance real, level real)
    join skills.skill as skill on skill.source_id = ${sourceId} and skill.url = given.uri
    where given.occupation_id is not null
    order by given.occupation_id, skill.id, given.need
  `.execute(database);
  return entries.map(({ uri }) => byUri.get(uri));
}

/** What was imported last of these, so that the same again is the same. */
export async function writeImported(
  database: Transaction,
  sourceId: string,
  rows: readonly { name: string; entry: Entry }[],
): Promise<void> {
  const known = rows.map(({ name, entry }) => ({
    ...{ type: entry.type, uri: entry.uri, language: 'language' in entry ? entry.language : '' },
    ...{ name, digest: digestOf(entry) },
  }));
  await sql`
    insert into skills.imported (source_id, type, uri, language, name, digest)
    select ${sourceId}, type, uri, language, name, digest
    from jsonb_to_recordset(${json(known)}) as given
      (type text, uri text, language text, name text, digest text)
    on conflict (source_id, type, uri, language) do update set name = excluded.name, digest = excluded.digest
  `.execute(database);
}

export async function writeChanges(
  database: Transaction,
  { sourceId, runId }: { sourceId: string; runId: string },
  changes: readonly { place: number; type: string; uri: string; name: string; change: string }[],
): Promise<void> {
  await sql`
    insert into skills.edition_change (run_id, source_id, place, type, uri, name, change)
    select ${runId}, ${sourceId}, place, type, uri, name, change
    from jsonb_to_recordset(${json(changes)}) as given
      (place int, type text, uri text, name text, change text)
    on conflict (run_id, place) do nothing
  `.execute(database);
}
