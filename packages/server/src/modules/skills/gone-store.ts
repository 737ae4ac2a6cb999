import { sql } from 'kysely';
import type { Transaction } from '../../platform/transaction.ts';
import type { EntryType } from './import/entry.ts';

export interface Gone {
  type: EntryType;
  /** Of one kind and language, all at once: an edition may drop thousands. */
  uris: readonly string[];
  language: string;
}

/** Takes away what no newer edition has. A skill stays where it is named; it is only offered no more. */
export async function writeGone(
  database: Transaction,
  { sourceId, at }: { sourceId: string; at: Date },
  { type, uris, language }: Gone,
): Promise<void> {
  const all = sql<string>`any(${[...uris]}::text[])`;
  await database
    .deleteFrom('skills.imported')
    .where('source_id', '=', sourceId)
    .where('type', '=', type)
    .where('uri', '=', all)
    .where('language', '=', language)
    .execute();
  const skill = sql`select id from skills.skill where source_id = ${sourceId} and url = ${all}`;
  const occupation = sql`select id from skills.occupation where source_id = ${sourceId} and uri = ${all}`;
  // A skill that the newer edition has as a group, or the other way about, is still there.
  const left = sql`${skill} and url not in (
    select uri from skills.imported
    where source_id = ${sourceId} and type in ('skill', 'group') and uri = ${all} and language = ${language})`;
  const named = [
    sql`update skills.skill set gone_at = ${at} where id in (${left}) and language = ${language}`,
    sql`delete from skills.label where skill_id in (${left}) and language = ${language}`,
    sql`delete from skills.description where skill_id in (${left}) and language = ${language}`,
  ];
  const acts = {
    skill: named,
    group: named,
    links: [sql`delete from skills.link where source_id = ${sourceId} and from_uri = ${all}`],
    anchors: [sql`delete from skills.anchor where skill_id in (${skill}) and language = ${language}`],
    occupation: [
      sql`delete from skills.occupation_text where occupation_id in (${occupation}) and language = ${language}`,
      sql`update skills.occupation as known set gone_at = ${at} where id in (${occupation}) and not exists
        (select 1 from skills.occupation_text where occupation_id = known.id)`,
    ],
    needs: [sql`delete from skills.occupation_skill where occupation_id in (${occupation})`],
  };
  for (const act of acts[type]) await act.execute(database);
}
