import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/open.ts';
import type { EntryType } from './import/entry.ts';
import { entryTypes } from './import/import-row.ts';
import type { Change, Occupation, OccupationNeed } from './source.ts';

export async function countOf(
  database: Database,
  sourceIds: readonly string[],
): Promise<Map<string, { skills: number; occupations: number }>> {
  if (sourceIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; skills: number; occupations: number }>`
    select id,
      (select count(*)::int from skills.skill where source_id = source.id and gone_at is null
        and not is_group) as skills,
      (select count(*)::int from skills.occupation where source_id = source.id and gone_at is null) as occupations
    from skills.source as source where id = any(${sourceIds})
  `.execute(database);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface ListedImport {
  skillId: string;
  name: string;
  language: string;
  code?: string;
  uri: string;
  /** It stands above skills and is none. */
  isGroup: boolean;
  /** How many stand below it. */
  below: number;
}

export interface SkillsWanted {
  sourceId: string;
  words: string | undefined;
  below?: string | undefined;
  isTop?: boolean;
  after?: { name: string; id: string } | undefined;
  limit: number;
}

export async function selectSourceSkills(database: Database, wanted: SkillsWanted): Promise<ListedImport[]> {
  const { sourceId, words, below, isTop = false, after, limit } = wanted;
  const parents = sql`
    select 1 from skills.link as link join skills.skill as above
      on above.source_id = link.source_id and above.url = link.to_uri
    where link.source_id = skill.source_id and link.from_uri = skill.url and link.kind = 'broader'
  `;
  const matches =
    words === undefined
      ? sql`true`
      : sql`skill.id in (
          select id from skills.skill where search @@ to_tsquery('simple', ${words})
          union select skill_id from skills.label where search @@ to_tsquery('simple', ${words}))`;
  const { rows } = await sql<{
    id: string;
    name: string;
    language: string;
    code: string | null;
    url: string;
    isGroup: boolean;
    below: number;
  }>`
    select id, name, language, code, url, is_group as "isGroup", (
      select count(*)::int from skills.link as link
      where link.source_id = skill.source_id and link.to_uri = skill.url and link.kind = 'broader'
    ) as below
    from skills.skill as skill
    where source_id = ${sourceId} and gone_at is null and ${matches}
      and (${!isTop} or not exists (${parents}))
      and (${below ?? null}::text is null or exists (${parents} and above.id = ${below ?? null}))
      and (${after === undefined} or (search_name, id) > (${after?.name ?? ''}, ${after?.id ?? ''}))
    order by search_name, id limit ${limit}
  `.execute(database);
  return rows.map(({ id, url, code, ...row }) => ({
    ...{ ...row, skillId: id, uri: url },
    ...(code !== null && { code }),
  }));
}

export interface LinkedSkill {
  skillId: string;
  name: string;
  language: string;
  way: 'broader' | 'narrower' | 'related';
}

export async function selectLinks(database: Database, skillId: string): Promise<LinkedSkill[]> {
  const { rows } = await sql<LinkedSkill>`
    select other.id as "skillId", other.name, other.language,
      case when link.kind = 'related' then 'related' when link.from_uri = skill.url then 'broader' else 'narrower'
      end as way
    from skills.skill as skill
    join skills.link as link on link.source_id = skill.source_id
      and (link.from_uri = skill.url or (link.to_uri = skill.url and link.kind = 'broader'))
    join skills.skill as other on other.source_id = skill.source_id
      and other.url = case when link.from_uri = skill.url then link.to_uri else link.from_uri end
    where skill.id = ${skillId} and other.gone_at is null
    order by way, other.search_name limit 200
  `.execute(database);
  return rows;
}

/** What a level of the scale means for one skill. */
export interface LevelAnchor {
  level: number;
  language: string;
  text: string;
}

export async function selectAnchors(database: Database, skillId: string): Promise<LevelAnchor[]> {
  return database
    .selectFrom('skills.anchor')
    .select(['level', 'language', 'text'])
    .where('skill_id', '=', skillId)
    .orderBy('level')
    .orderBy('language')
    .limit(500)
    .execute();
}

export async function selectOccupations(
  database: Database,
  wanted: { sourceId: string; words: string | undefined; limit: number; occupationId?: string | undefined },
): Promise<Occupation[]> {
  const { sourceId, words, limit, occupationId } = wanted;
  const { rows } = await sql<{
    id: string;
    uri: string;
    code: string | null;
    name: string;
    language: string;
    alternatives: string[];
    description: string | null;
  }>`
    select occupation.id, occupation.uri, occupation.code,
      said.name, said.language, said.alternatives, said.description
    from skills.occupation as occupation
    join skills.source as source on source.id = occupation.source_id
    join lateral (
      select * from skills.occupation_text as one where one.occupation_id = occupation.id
      order by one.language = source.language desc, one.language limit 1
    ) as said on true
    where occupation.source_id = ${sourceId} and occupation.gone_at is null
      and (${occupationId ?? null}::text is null or occupation.id = ${occupationId ?? null})
      and (${words ?? null}::text is null or exists (
        select 1 from skills.occupation_text as one where one.occupation_id = occupation.id
          and to_tsvector('simple', one.name || ' ' || array_to_string(one.alternatives, ' '))
            @@ to_tsquery('simple', ${words ?? ''})))
    order by said.name, occupation.id limit ${limit}
  `.execute(database);
  return rows.map(({ id, code, description, ...row }) => ({
    ...{ ...row, occupationId: id },
    ...(code !== null && { code }),
    ...(description !== null && { description }),
  }));
}

export async function selectNeeds(database: Database, occupationId: string): Promise<OccupationNeed[]> {
  const rows = await database
    .selectFrom('skills.occupation_skill as asked')
    .innerJoin('skills.skill as skill', 'skill.id', 'asked.skill_id')
    .select(['skill.id', 'skill.name', 'skill.language', 'asked.need', 'asked.importance', 'asked.level'])
    .where('asked.occupation_id', '=', occupationId)
    .orderBy('asked.need')
    .orderBy('asked.importance', (order) => order.desc().nullsLast())
    .orderBy('skill.search_name')
    .limit(1000)
    .execute();
  return rows.map(({ id, name, language, need, importance, level }) => ({
    ...{ skillId: id, name, language },
    ...((need === 'essential' || need === 'optional') && { need }),
    ...(importance !== null && { importance }),
    ...(level !== null && { level }),
  }));
}

export interface EditionChange {
  type: EntryType;
  uri: string;
  name: string;
  change: Exclude<Change, 'same'>;
}

const entryType = z.enum(entryTypes);
const change = z.enum(['added', 'changed', 'gone']);

export async function selectChanges(
  database: Database,
  { runId, limit }: { runId: string; limit: number },
): Promise<EditionChange[]> {
  const rows = await database
    .selectFrom('skills.edition_change')
    .select(['type', 'uri', 'name', 'change'])
    .where('run_id', '=', runId)
    .orderBy('place')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, type: entryType.parse(row.type), change: change.parse(row.change) }));
}
