import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { Framework, Skill, SkillKind } from './skill.ts';

const skillLevel = z.object({
  level: z.number(),
  name: z.string(),
  description: z.string().exactOptional(),
});

/** A list is of format 1 as it stands: another shape of it will be an object that says its number. */
const storedLevels = z.array(skillLevel);

type NewRow = Omit<Skill, 'framework' | 'translations'> & {
  frameworkId: string;
  searchName: string;
  createdAt: Date;
};

/** Makes the skill unless there is one of this name at the same place; answers the one that is there then. */
export async function insertSkill(database: Transaction, skill: NewRow): Promise<string> {
  const inserted = await database
    .insertInto('skills.skill')
    .values({
      id: skill.skillId,
      framework_id: skill.frameworkId,
      organisation_id: skill.organisationId ?? null,
      name: skill.name,
      search_name: skill.searchName,
      language: skill.language,
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
    .where('source_id', 'is', null)
    .where(sql<string>`coalesce(organisation_id, '')`, '=', skill.organisationId ?? '')
    .executeTakeFirstOrThrow();
  return present.id;
}

export interface SkillFilter {
  organisationId: string;
  /** Its own alone; else those for everyone too. */
  isOwn: boolean;
  /** A tsquery: found in a label of any language. */
  words: string | undefined;
  /** As typed, folded: names that begin so come first. */
  begins: string;
  limit: number;
}

/** Skills without what they are called in other languages. */
export async function selectSkills(database: Database, filter: SkillFilter): Promise<Skill[]> {
  const { words } = filter;
  const begins = `${filter.begins.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await selectJoined(database)
    .where((where) =>
      where.or([
        where('skill.organisation_id', '=', filter.organisationId),
        ...(filter.isOwn ? [] : [where('skill.organisation_id', 'is', null)]),
      ]),
    )
    // What was imported is found by an index of its own.
    .where('skill.source_id', 'is', null)
    .$if(words !== undefined, (query) =>
      query.where(
        sql<boolean>`skill.id in (
          select id from skills.skill where search @@ to_tsquery('simple', ${words})
          union select skill_id from skills.label where search @@ to_tsquery('simple', ${words})
        )`,
      ),
    )
    .orderBy(sql`skill.search_name like ${begins}`, 'desc')
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

/** Skills by their address or their whole name, folded: those that are offered, what was written here first. */
export async function selectNamedSkills(
  database: Database,
  { organisationId, names, addresses }: { organisationId: string; names: string[]; addresses: string[] },
): Promise<{ skillId: string; name: string; address: string | null }[]> {
  if (names.length + addresses.length === 0) return [];
  const rows = await database
    .selectFrom('skills.skill')
    .select(['id', 'search_name', 'url'])
    .where((where) =>
      where.or([where('organisation_id', 'is', null), where('organisation_id', '=', organisationId)]),
    )
    .where(sql<boolean>`gone_at is null and not is_group`)
    .where((where) =>
      where.or([
        ...(names.length > 0 ? [where('search_name', 'in', names)] : []),
        ...(addresses.length > 0 ? [where('url', 'in', addresses)] : []),
      ]),
    )
    .orderBy(sql`source_id is not null`)
    .orderBy(sql`organisation_id is null`)
    .orderBy('id')
    .execute();
  return rows.map(({ id, search_name, url }) => ({ skillId: id, name: search_name, address: url }));
}

/** Holds the skill until the transaction ends. */
export async function lockSkill(database: Transaction, skillId: string): Promise<void> {
  await database.selectFrom('skills.skill').select('id').where('id', '=', skillId).forUpdate().execute();
}

export async function lockFramework(database: Transaction, frameworkId: string): Promise<void> {
  await database
    .selectFrom('skills.framework')
    .select('id')
    .where('id', '=', frameworkId)
    .forUpdate()
    .execute();
}

export async function insertFramework(
  database: Transaction,
  framework: Omit<Framework, 'translations' | 'url'> & { createdAt: Date },
): Promise<void> {
  await database
    .insertInto('skills.framework')
    .values({
      id: framework.frameworkId,
      organisation_id: framework.organisationId ?? null,
      name: framework.name,
      language: framework.language,
      levels: JSON.stringify(storedLevels.parse(framework.levels)),
      created_at: framework.createdAt,
    })
    .execute();
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
  return rows.map(frameworkOf);
}

/** Whosever they are. */
export async function selectScalesById(
  database: Database,
  frameworkIds: readonly string[],
): Promise<Framework[]> {
  if (frameworkIds.length === 0) return [];
  const rows = await database
    .selectFrom('skills.framework')
    .selectAll()
    .where('id', 'in', [...frameworkIds])
    .execute();
  return rows.map(frameworkOf);
}

function selectJoined(database: Database) {
  return database
    .selectFrom('skills.skill as skill')
    .innerJoin('skills.framework as framework', 'framework.id', 'skill.framework_id')
    .select([
      'skill.id',
      'skill.name',
      'skill.description',
      'skill.language',
      'skill.kind',
      'skill.url',
      'skill.code',
      'skill.is_group',
      'skill.organisation_id',
      'framework.id as framework_id',
      'framework.name as framework_name',
      'framework.language as framework_language',
      'framework.url as framework_url',
      'framework.organisation_id as framework_organisation_id',
      'framework.levels',
    ]);
}

type JoinedRow = Awaited<ReturnType<ReturnType<typeof selectJoined>['execute']>>[number];

function skillOf(row: JoinedRow): Skill {
  return {
    skillId: row.id,
    name: row.name,
    language: row.language,
    translations: {},
    kind: row.kind as SkillKind,
    framework: frameworkOf({
      id: row.framework_id,
      name: row.framework_name,
      language: row.framework_language,
      url: row.framework_url,
      organisation_id: row.framework_organisation_id,
      levels: row.levels,
    }),
    ...(row.description !== null && { description: row.description }),
    ...(row.url !== null && { url: row.url }),
    ...(row.code !== null && { code: row.code }),
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.is_group && { isGroup: true as const }),
  };
}

function frameworkOf(row: {
  id: string;
  name: string;
  language: string;
  url: string | null;
  organisation_id: string | null;
  levels: unknown;
}): Framework {
  return {
    frameworkId: row.id,
    name: row.name,
    language: row.language,
    levels: storedLevels.parse(row.levels),
    translations: {},
    ...(row.url !== null && { url: row.url }),
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
  };
}
