import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema skills`.execute(database);
  await sql`
    create table skills.framework (
      id text primary key,
      name text not null,
      url text,
      -- [{ "level": 1, "name": "…", "description": "…" }], lowest first
      levels jsonb not null,
      -- null: everyone on this instance may use it
      organisation_id text,
      created_at timestamptz not null default now()
    )
  `.execute(database);
  await sql`
    create table skills.skill (
      id text primary key,
      framework_id text not null references skills.framework (id),
      organisation_id text,
      name text not null,
      -- lower case, without accents: what a search compares
      search_name text not null,
      description text,
      kind text not null check (kind in ('technical', 'transversal')),
      url text,
      code text,
      created_at timestamptz not null default now()
    )
  `.execute(database);
  await sql`
    create unique index skill_once on skills.skill (coalesce(organisation_id, ''), framework_id, search_name)
  `.execute(database);
  await sql`create index skill_by_search_name on skills.skill (search_name text_pattern_ops)`.execute(
    database,
  );
  await sql`
    insert into skills.framework (id, name, levels) values (
      'frm_cairn-five-levels',
      'Five levels of doing',
      ${JSON.stringify(fiveLevels)}::jsonb
    )
  `.execute(database);
}

const fiveLevels = [
  { level: 1, name: 'Aware', description: 'Can say what it is, what it is for and when to ask for help.' },
  { level: 2, name: 'Guided', description: 'Does it with guidance in familiar situations.' },
  { level: 3, name: 'Independent', description: 'Does it alone in usual situations and checks the result.' },
  { level: 4, name: 'Adaptive', description: 'Does it in unusual situations and chooses between ways.' },
  { level: 5, name: 'Leading', description: 'Shapes how others do it and answers for the outcome.' },
];
