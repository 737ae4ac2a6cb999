import { type Kysely, sql } from 'kysely';

/**
 * What is signed, what becomes of it and which keys sign waits for the log, however it came to be. One row a statement,
 * so that a thousand awards at once cost one.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await awaitEach(database, {
    table: 'credential',
    kind: 'credential',
    source: 'id',
    order: 'signed_at, id',
  });
  await awaitEach(database, { table: 'status_event', kind: 'status', source: 'id::text', order: 'id' });
  await sql`
    create function issuing.await_keys() returns trigger language plpgsql as $$
    begin
      insert into transparency.waiting (kind, sources) values ('issuer', array[new.organisation_id]);
      return null;
    end $$
  `.execute(database);
  await sql`
    create trigger key_awaits_log after insert or update on issuing.issuer_key
    for each row execute function issuing.await_keys()
  `.execute(database);
  await sql`
    insert into transparency.waiting (kind, sources)
    select 'issuer', array[organisation_id] from issuing.issuer order by created_at, organisation_id
  `.execute(database);
  // Of before there was a log, in the order in which it happened.
  await sql`
    insert into transparency.waiting (kind, sources)
    select kind, array_agg(source order by place) from (
      select kind, source, row_number() over (order by at, kind, source) as place from (
        select 'credential' as kind, id as source, signed_at as at from issuing.credential
        union all select 'status', id::text, at from issuing.status_event
      ) as happened
    ) as placed group by kind, place / 1000 order by min(place)
  `.execute(database);
}

async function awaitEach(
  database: Kysely<unknown>,
  { table, kind, source, order }: { table: string; kind: string; source: string; order: string },
): Promise<void> {
  const name = sql.raw(`issuing.await_${table}`);
  await sql`
    create function ${name}() returns trigger language plpgsql as $$
    begin
      insert into transparency.waiting (kind, sources)
      select ${sql.lit(kind)}, array_agg(${sql.raw(source)} order by ${sql.raw(order)}) from added having count(*) > 0;
      return null;
    end $$
  `.execute(database);
  await sql`
    create trigger ${sql.raw(`${table}_awaits_log`)} after insert on ${sql.raw(`issuing.${table}`)}
    referencing new table as added for each statement execute function ${name}()
  `.execute(database);
}
