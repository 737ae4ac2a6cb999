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

/** Skills whose labels are read at once. */
const skillsAtATime = 1000;

/** What imported skills are called, in every language: of all, or of those for everyone. Throws for too many. */
export async function* selectIndexedLabels(
  database: Database,
  { isForEveryone }: { isForEveryone: boolean },
): AsyncGenerator<IndexedLabel[]> {
  let [count, after] = [0, ''];
  for (;;) {
    const labels = await selectLabelsAfter(database, { isForEveryone, after });
    const last = labels.at(-1);
    if (!last) return;
    count += labels.length;
    if (count > mostLabels) throw new Error(`there are more than ${mostLabels} labels`);
    yield labels;
    after = last.skillId;
  }
}

/** Of the next skills by id, so that an answer stays small. */
async function selectLabelsAfter(
  database: Database,
  { isForEveryone, after }: { isForEveryone: boolean; after: string },
): Promise<IndexedLabel[]> {
  const { rows } = await sql<IndexedLabel>`
    with wanted as (
      select id, organisation_id, search_name from skills.skill
      where source_id is not null and gone_at is null and not is_group
        and (${!isForEveryone} or organisation_id is null) and id > ${after}
      order by id limit ${skillsAtATime}
    )
    select * from (
      select id as "skillId", organisation_id as owner, left(search_name, ${longestLabel}) as text, true as "isName"
      from wanted
      union all
      select wanted.id, wanted.organisation_id, left(label.search_text, ${longestLabel}), label.kind = 'preferred'
      from skills.label as label join wanted on wanted.id = label.skill_id
    ) as label
    order by "skillId"
  `.execute(database);
  return rows;
}
