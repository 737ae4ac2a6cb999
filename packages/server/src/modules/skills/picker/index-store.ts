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

/** More take too much room in a process: the whole of ESCO in some twelve languages. */
export const mostLabels = 500_000;
/** Letters of a label that count. */
const longestLabel = 200;

/** What imported skills are called, in every language: of all, or of those for everyone. At most one more than `mostLabels`. */
export async function selectIndexedLabels(
  database: Database,
  { isForEveryone }: { isForEveryone: boolean },
): Promise<IndexedLabel[]> {
  const wanted = sql`skill.source_id is not null and skill.gone_at is null
    and (${!isForEveryone} or skill.organisation_id is null)`;
  const { rows } = await sql<IndexedLabel>`
    select id as "skillId", organisation_id as owner, left(search_name, ${longestLabel}) as text, true as "isName"
    from skills.skill as skill where ${wanted}
    union all
    select skill.id, skill.organisation_id, left(label.search_text, ${longestLabel}), label.kind = 'preferred'
    from skills.label as label join skills.skill as skill on skill.id = label.skill_id
    where ${wanted}
    limit ${mostLabels + 1}
  `.execute(database);
  return rows;
}
