import { sql } from 'kysely';
import type { Transaction } from '../../platform/transaction.ts';
import type { EntryType } from './import/entry.ts';

export interface Gone {
  type: EntryType;
  uri: string;
  language: string;
}

/** Takes away what no newer edition has. A skill stays where it is named; it is only offered no more. */
export async function writeGone(
  database: Transaction,
  { sourceId, at }: { sourceId: string; at: Date },
  { type, uri, language }: Gone,
): Promise<void> {
  await database
    .deleteFrom('skills.imported')
    .where('source_id', '=', sourceId)
    .where('type', '=', type)
    .where('uri', '=', uri)
    .where('language', '=', language)
    .execute();
  const skill = sql`select id from skills.skill where source_id = ${sourceId} and url = ${uri}`;
  const occupation = sql`select id from skills.occupation where source_id = ${sourceId} and uri = ${uri}`;
  const named = [
    sql`update skills.skill set gone_at = ${at} where id in (${skill}) and language = ${language}`,
    sql`delete from skills.label where skill_id in (${skill}) and language = ${language}`,
    sql`delete from skills.description where skill_id in (${skill}) and language = ${language}`,
  ];
  const acts = {
    skill: named,
    group: named,
    links: [sql`delete from skills.link where source_id = ${sourceId} and from_uri = ${uri}`],
    anchors: [sql`delete from skills.anchor where skill_id in (${skill}) and language = ${language}`],
    occupation: [
      sql`delete from skills.occupation_text where occupation_id in (${occupation}) and language = ${language}`,
      sql`update skills.occupation set gone_at = ${at} where id in (${occupation}) and not exists
        (select 1 from skills.occupation_text where occupation_id in (${occupation}))`,
    ],
    needs: [sql`delete from skills.occupation_skill where occupation_id in (${occupation})`],
  };
  for (const act of acts[type]) await act.execute(database);
}
