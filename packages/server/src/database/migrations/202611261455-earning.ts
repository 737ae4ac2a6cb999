import { type Kysely, sql } from 'kysely';

/**
 * Facts, which only ever end, and decisions, of which the last of a person and edition counts. Both carry the format of
 * their JSON, as rows that never change cannot be brought to a newer one.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema earning`.execute(database);
  await sql`
    create table earning.fact (
      id text primary key,
      person_id text not null,
      -- the edition on the way to which it was shown; null for what speaks to any
      edition_id text,
      kind text not null,
      -- 1: a fact as packages/rules has it, without its id
      format integer not null,
      body jsonb not null,
      -- what recorded it (an exam, a declaration) and the id of the attempt, the signature: it makes one fact
      source_kind text not null,
      source_reference text not null,
      recorded_by text,
      recorded_at timestamptz not null,
      ended_at timestamptz,
      ended_because text check (ended_because in ('withdrawn', 'revoked', 'superseded')),
      unique (source_kind, source_reference),
      check ((ended_at is null) = (ended_because is null))
    )
  `.execute(database);
  await sql`create index fact_by_person on earning.fact (person_id, kind)`.execute(database);
  await sql`
    create table earning.decision (
      id text primary key,
      sequence bigint not null generated always as identity unique,
      person_id text not null,
      edition_id text not null,
      state text not null check (state in ('met', 'missing', 'waiting', 'closed', 'expired')),
      -- 1: a decision as packages/rules has it; null for what was decided before decisions were kept
      format integer,
      body jsonb,
      rule jsonb,
      -- by which two decisions are told apart
      print text,
      decided_at timestamptz not null,
      check ((body is null) = (format is null) and (body is null) = (rule is null) and (body is null) = (print is null))
    )
  `.execute(database);
  await sql`
    create index decision_latest on earning.decision (person_id, edition_id, sequence desc)
  `.execute(database);
  await sql`
    create function earning.keep_fact() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.ended_at is not null
        or (to_jsonb(new) - array['ended_at', 'ended_because'])
          is distinct from (to_jsonb(old) - array['ended_at', 'ended_because'])
      then
        raise exception 'a fact does not change, it only ends';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_fact before update or delete on earning.fact
    for each row execute function earning.keep_fact()
  `.execute(database);
  await sql`
    create function earning.keep_decision() returns trigger language plpgsql as $$
    begin
      raise exception 'a decision does not change, a later one follows';
    end $$
  `.execute(database);
  await sql`
    create trigger keep_decision before update or delete on earning.decision
    for each row execute function earning.keep_decision()
  `.execute(database);
  await fromAttempts(database);
}

/**
 * What was shown before facts were kept: the finished attempts. Their percentages were rounded down to a tenth, so that
 * whoever passed still does and nobody else.
 */
async function fromAttempts(database: Kysely<unknown>): Promise<void> {
  await sql`
    insert into earning.fact (id, person_id, edition_id, kind, format, body, source_kind, source_reference, recorded_at)
    select 'fct_' || substr(id, 5), person_id, achievement_version_id, 'exam', 1,
      jsonb_build_object(
        'kind', 'exam',
        'subject', exam_id,
        'result', 'shown',
        'at', to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'score', jsonb_build_object('points', ((mark ->> 'scorePercent')::numeric * 10)::int, 'of', 1000),
        'outcomes', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'outcome', outcome ->> 'outcomeId',
            'score', jsonb_build_object('points', ((outcome ->> 'percent')::numeric * 10)::int, 'of', 1000)
          )), '[]'::jsonb)
          from jsonb_array_elements(mark -> 'outcomes') as outcome
        )
      ),
      'exam', id, finished_at
    from assessment.attempt where status = 'final'
  `.execute(database);
  await sql`
    insert into earning.decision (id, person_id, edition_id, state, decided_at)
    select 'dec_' || substr(id, 5), person_id, achievement_version_id, 'met', finished_at
    from assessment.attempt where is_passed
  `.execute(database);
}
