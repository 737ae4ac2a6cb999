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
const mostLabels = 500_000;
/** Of one organisation: the whole of ESCO in two languages. */
const mostOfOne = 100_000;
/** Letters of a label that count. */
const longestLabel = 200;

/** Skills whose labels are read at once. */
const skillsAtATime = 1000;

/**
 * Organisations that an index has room for beside what is for everyone, those with the fewest labels first: one that
 * imports very much crowds out nobody but itself.
 */
export async function selectIndexedOwners(
  database: Database,
): Promise<{ owners: string[]; leftOut: string[] }> {
  return fairShare(await countLabels(database));
}

/** As many labels of each organisation as an index would take, those for everyone under `null`. */
export async function countLabels(database: Database): Promise<{ owner: string | null; labels: number }[]> {
  const { rows } = await sql<{ owner: string | null; labels: string }>`
    select skill.organisation_id as owner, count(distinct skill.id) + count(label.skill_id) as labels
    from skills.skill as skill left join skills.label as label on label.skill_id = skill.id
    where skill.source_id is not null and skill.gone_at is null and not skill.is_group
    group by skill.organisation_id order by labels, owner
  `.execute(database);
  return rows.map(({ owner, labels }) => ({ owner, labels: Number(labels) }));
}

export function fairShare(counts: readonly { owner: string | null; labels: number }[]): {
  owners: string[];
  leftOut: string[];
} {
  const shares: { owners: string[]; leftOut: string[] } = { owners: [], leftOut: [] };
  let sum = counts.find(({ owner }) => owner === null)?.labels ?? 0;
  for (const { owner, labels } of [...counts].sort((one, other) => one.labels - other.labels)) {
    if (owner === null) continue;
    const fits = labels <= mostOfOne && sum + labels <= mostLabels;
    if (fits) sum += labels;
    (fits ? shares.owners : shares.leftOut).push(owner);
  }
  return shares;
}

/** What imported skills are called, in every language: of those for everyone, and of these. Throws for too many. */
export async function* selectIndexedLabels(
  database: Database,
  { owners }: { owners: readonly string[] },
): AsyncGenerator<IndexedLabel[]> {
  let [count, after] = [0, ''];
  for (;;) {
    const labels = await selectLabelsAfter(database, { owners, after });
    const last = labels.at(-1);
    if (!last) return;
    count += labels.length;
    // What was imported since it was counted.
    if (count > mostLabels * 1.2) throw new Error(`there are more than ${mostLabels} labels`);
    yield labels;
    after = last.skillId;
  }
}

/** Of the next skills by id, so that an answer stays small. */
async function selectLabelsAfter(
  database: Database,
  { owners, after }: { owners: readonly string[]; after: string },
): Promise<IndexedLabel[]> {
  const { rows } = await sql<IndexedLabel>`
    with wanted as (
      select id, organisation_id, search_name from skills.skill
      where source_id is not null and gone_at is null and not is_group
        and (organisation_id is null or organisation_id = any(${[...owners]}::text[])) and id > ${after}
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
