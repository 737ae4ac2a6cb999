import { sql } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { IndexedLabel } from './skill-index.ts';

/** Grows with every import that ends. */
export async function selectRevision(database: Database): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select coalesce(sum(revision), 0)::text as revision from skills.source
  `.execute(database);
  return rows[0]?.revision ?? '0';
}

/** What all imported skills are called, in every language. */
export async function selectIndexedLabels(database: Database): Promise<IndexedLabel[]> {
  const { rows } = await sql<IndexedLabel>`
    select id as "skillId", organisation_id as owner, search_name as text, true as "isName"
    from skills.skill where source_id is not null and gone_at is null
    union all
    select skill.id, skill.organisation_id, label.search_text, label.kind = 'preferred'
    from skills.label as label join skills.skill as skill on skill.id = label.skill_id
    where skill.source_id is not null and skill.gone_at is null
  `.execute(database);
  return rows;
}
