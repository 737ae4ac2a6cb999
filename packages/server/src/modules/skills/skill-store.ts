import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';

const skillLevel = z.object({
  /** 1 is the lowest. */
  level: z.number(),
  name: z.string(),
  description: z.string().exactOptional(),
});

export type SkillLevel = z.infer<typeof skillLevel>;

/** A list is of format 1 as it stands: another shape of it will be an object that says its number. */
const storedLevels = z.array(skillLevel);

export interface Framework {
  frameworkId: string;
  name: string;
  url?: string;
  levels: SkillLevel[];
}

export type SkillKind = 'technical' | 'transversal';

export interface Skill {
  /** `skl_…` */
  skillId: string;
  name: string;
  description?: string;
  kind: SkillKind;
  url?: string;
  code?: string;
  /** Absent: a skill for everyone on this instance. */
  organisationId?: string;
  framework: Framework;
}

/** Makes the skill unless there is one of this name at the same place; answers the one that is there then. */
export async function insertSkill(
  database: Transaction,
  skill: Omit<Skill, 'framework'> & { frameworkId: string; searchName: string; createdAt: Date },
): Promise<string> {
  const inserted = await database
    .insertInto('skills.skill')
    .values({
      id: skill.skillId,
      framework_id: skill.frameworkId,
      organisation_id: skill.organisationId ?? null,
      name: skill.name,
      search_name: skill.searchName,
      description: skill.description ?? null,
      kind: skill.kind,
      url: skill.url ?? null,
      code: skill.code ?? null,
      created_at: skill.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return inserted.id;
  const present = await database
    .selectFrom('skills.skill')
    .select('id')
    .where('framework_id', '=', skill.frameworkId)
    .where('search_name', '=', skill.searchName)
    .where(sql<string>`coalesce(organisation_id, '')`, '=', skill.organisationId ?? '')
    .executeTakeFirstOrThrow();
  return present.id;
}

export async function selectSkills(
  database: Database,
  filter: { organisationId: string; search: string; limit: number },
): Promise<Skill[]> {
  const rows = await selectJoined(database)
    .where((where) =>
      where.or([
        where('skill.organisation_id', 'is', null),
        where('skill.organisation_id', '=', filter.organisationId),
      ]),
    )
    .where('skill.search_name', 'like', `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy(sql`skill.search_name like ${`${filter.search.replace(/[\\%_]/g, '\\$&')}%`}`, 'desc')
    .orderBy('skill.search_name')
    .limit(filter.limit)
    .execute();
  return rows.map(skillOf);
}

export async function selectSkillsById(database: Database, skillIds: readonly string[]): Promise<Skill[]> {
  if (skillIds.length === 0) return [];
  const rows = await selectJoined(database)
    .where('skill.id', 'in', [...skillIds])
    .execute();
  return rows.map(skillOf);
}

export async function selectFrameworks(database: Database, organisationId: string): Promise<Framework[]> {
  const rows = await database
    .selectFrom('skills.framework')
    .selectAll()
    .where((where) =>
      where.or([where('organisation_id', 'is', null), where('organisation_id', '=', organisationId)]),
    )
    .orderBy('name')
    .execute();
  return rows.map((row) => frameworkOf({ id: row.id, name: row.name, url: row.url, levels: row.levels }));
}

function selectJoined(database: Database) {
  return database
    .selectFrom('skills.skill as skill')
    .innerJoin('skills.framework as framework', 'framework.id', 'skill.framework_id')
    .select([
      'skill.id',
      'skill.name',
      'skill.description',
      'skill.kind',
      'skill.url',
      'skill.code',
      'skill.organisation_id',
      'framework.id as framework_id',
      'framework.name as framework_name',
      'framework.url as framework_url',
      'framework.levels',
    ]);
}

type JoinedRow = Awaited<ReturnType<ReturnType<typeof selectJoined>['execute']>>[number];

function skillOf(row: JoinedRow): Skill {
  return {
    skillId: row.id,
    name: row.name,
    kind: row.kind as SkillKind,
    framework: frameworkOf({
      id: row.framework_id,
      name: row.framework_name,
      url: row.framework_url,
      levels: row.levels,
    }),
    ...(row.description !== null && { description: row.description }),
    ...(row.url !== null && { url: row.url }),
    ...(row.code !== null && { code: row.code }),
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
  };
}

function frameworkOf(row: { id: string; name: string; url: string | null; levels: unknown }): Framework {
  return {
    frameworkId: row.id,
    name: row.name,
    levels: storedLevels.parse(row.levels),
    ...(row.url !== null && { url: row.url }),
  };
}
