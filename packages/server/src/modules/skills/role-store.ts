import { type SqlBool, sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { OccupationNeed } from './source.ts';

/** An occupation that everybody may compare by, in the words of the reader where its framework has them. */
export interface Role {
  /** `occ_…` */
  roleId: string;
  uri: string;
  name: string;
  /** BCP 47: of the name. */
  language: string;
  /** Who says what it asks for. */
  framework: { name: string; language: string; edition?: string };
}

export type WantedRoles = { roleId: string } | { uris: readonly string[] } | { words: string };

/** Of frameworks for everyone, and only those of which the framework says what they ask for; by name. */
export async function selectRoles(
  database: Database,
  wanted: WantedRoles,
  { languages, limit }: { languages: readonly string[]; limit: number },
): Promise<Role[]> {
  const { rows } = await sql<{
    roleId: string;
    uri: string;
    name: string;
    language: string;
    framework: string;
    frameworkLanguage: string;
    edition: string | null;
  }>`
    select occupation.id as "roleId", occupation.uri, said.name, said.language,
      source.name as framework, source.language as "frameworkLanguage", source.version as edition
    from skills.occupation as occupation
    join skills.source as source on source.id = occupation.source_id and source.organisation_id is null
    join lateral (
      select one.name, one.language from skills.occupation_text as one where one.occupation_id = occupation.id
      order by array_position(${languages}::text[], one.language) nulls last,
        one.language = source.language desc, one.language limit 1
    ) as said on true
    where occupation.gone_at is null and ${isWanted(wanted)}
      and exists (select 1 from skills.occupation_skill as asked where asked.occupation_id = occupation.id)
    order by lower(said.name), occupation.id limit ${limit}
  `.execute(database);
  return rows.map(({ roleId, uri, name, language, ...source }) => ({
    ...{ roleId, uri, name, language },
    framework: {
      ...{ name: source.framework, language: source.frameworkLanguage },
      ...(source.edition !== null && { edition: source.edition }),
    },
  }));
}

function isWanted(wanted: WantedRoles) {
  if ('roleId' in wanted) return sql<SqlBool>`occupation.id = ${wanted.roleId}`;
  if ('uris' in wanted) return sql<SqlBool>`occupation.uri = any(${wanted.uris})`;
  return sql<SqlBool>`occupation.id in (
    select occupation_id from skills.occupation_text where search @@ to_tsquery('simple', ${wanted.words}))`;
}

export interface RoleNeed extends OccupationNeed {
  /** The identity of the skill, where it has one. */
  url?: string;
}

/** What is essential first, then what is most important; skills that are gone are left out. */
export async function selectRoleNeeds(
  database: Database,
  { roleId, languages, limit }: { roleId: string; languages: readonly string[]; limit: number },
): Promise<RoleNeed[]> {
  const { rows } = await sql<{
    skillId: string;
    url: string | null;
    name: string;
    language: string;
    need: 'essential' | 'optional' | null;
    importance: number | null;
    level: number | null;
  }>`
    select skill.id as "skillId", skill.url, asked.need, asked.importance, asked.level,
      coalesce(said.text, skill.name) as name, coalesce(said.language, skill.language) as language
    from skills.occupation_skill as asked
    join skills.skill as skill on skill.id = asked.skill_id and skill.gone_at is null
    left join lateral (
      select text, language from skills.label
      where skill_id = skill.id and kind = 'preferred' and language = any(${languages}::text[])
        and array_position(${languages}::text[], language)
          < coalesce(array_position(${languages}::text[], skill.language), 100)
      order by array_position(${languages}::text[], language) limit 1
    ) as said on true
    where asked.occupation_id = ${roleId}
    order by asked.need nulls last, asked.importance desc nulls last, skill.search_name, skill.id
    limit ${limit}
  `.execute(database);
  return rows.map(({ skillId, name, language, url, need, importance, level }) => ({
    ...{ skillId, name, language },
    ...(url !== null && { url }),
    ...(need !== null && { need }),
    ...(importance !== null && { importance }),
    ...(level !== null && { level }),
  }));
}
