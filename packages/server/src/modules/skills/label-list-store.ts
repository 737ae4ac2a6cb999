import type { Database } from '../../database/open.ts';

/** Of each language: more of them say the same once more. */
const alternatives = 10;

export async function selectLabels(
  database: Database,
  skillIds: readonly string[],
): Promise<{ skillId: string; language: string; text: string }[]> {
  if (skillIds.length === 0) return [];
  const rows = await database
    .selectFrom('skills.label')
    .select(['skill_id', 'language', 'text'])
    .where('skill_id', 'in', [...new Set(skillIds)])
    .where('place', '<', alternatives)
    .orderBy('skill_id')
    .orderBy('language')
    .orderBy('kind', 'desc')
    .orderBy('place')
    .execute();
  return rows.map(({ skill_id: skillId, ...label }) => ({ skillId, ...label }));
}

/** Skills of which an edition of a framework said anything new. */
export async function selectSkillsOfRun(database: Database, runId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('skills.edition_change as change')
    .innerJoin('skills.skill as skill', (join) =>
      join.onRef('skill.source_id', '=', 'change.source_id').onRef('skill.url', '=', 'change.uri'),
    )
    .select('skill.id')
    .distinct()
    .where('change.run_id', '=', runId)
    .where('change.type', '=', 'skill')
    .execute();
  return rows.map(({ id }) => id);
}
