import { type Kysely, sql } from 'kysely';

/**
 * The scale on which O*NET rates how far a skill is needed. What its levels mean differs from skill to skill, so the
 * anchors of each skill say it; 0 is for what an occupation does not need, and nobody is awarded it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const levels = [1, 2, 3, 4, 5, 6, 7].map((level) => ({ level, name: String(level) }));
  await sql`
    insert into skills.framework (id, name, language, url, levels) values (
      'frm_onet-level', 'O*NET level', 'en', 'https://www.onetonline.org/help/online/scales',
      ${JSON.stringify(levels)}::jsonb
    )
  `.execute(database);
}
