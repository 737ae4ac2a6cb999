import { type Kysely, sql } from 'kysely';

/** The log of what was signed and taken back: hashes alone, only added to. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema transparency`.execute(database);
  // What happened and is not in the log yet, a row for each statement that made it happen. Filled by triggers of the
  // tables in which it happens, in the same transaction; its rows go when their entries are in the log.
  await sql`
    create table transparency.waiting (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('credential', 'endorsement', 'recognition', 'issuer', 'status')),
      sources text[] not null check (cardinality(sources) > 0)
    )
  `.execute(database);
  await createLog(database);
  await createTiles(database);
}

async function createLog(database: Kysely<unknown>): Promise<void> {
  // One row. size and root are what the tiles hold; checkpoint is what was signed of it and shown.
  await sql`
    create table transparency.log (
      id boolean primary key default true check (id),
      origin text not null,
      key_id text not null references platform.private_key (id),
      public_jwk jsonb not null,
      started_at timestamptz not null,
      size bigint not null default 0 check (size >= 0),
      root bytea not null check (length(root) = 32),
      checkpoint text,
      checkpoint_size bigint not null default 0 check (checkpoint_size <= size),
      checkpoint_at timestamptz
    )
  `.execute(database);
  await sql`
    create table transparency.witness (
      name text primary key,
      -- of the last checkpoint that it signed for us
      size bigint not null default 0,
      line text,
      signed_at timestamptz,
      failed_at timestamptz
    )
  `.execute(database);
  await sql`
    create function transparency.guard_log() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'UPDATE' or new.origin <> old.origin or new.key_id <> old.key_id or new.size < old.size
        or new.checkpoint_size < old.checkpoint_size or (new.size = old.size and new.root <> old.root) then
        raise exception 'a log only grows' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger guard before update or delete on transparency.log
    for each row execute function transparency.guard_log()
  `.execute(database);
}

async function createTiles(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table transparency.tile (
      level smallint not null check (level between 0 and 63),
      number integer not null check (number >= 0),
      hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
      primary key (level, number)
    )
  `.execute(database);
  await sql`
    create table transparency.bundle (
      number integer primary key check (number >= 0),
      entries bytea not null
    )
  `.execute(database);
  // Where an entry stands, for whoever has what it is a hash of.
  await sql`
    create table transparency.place (
      index bigint primary key,
      leaf bytea not null check (length(leaf) = 32)
    )
  `.execute(database);
  await sql`create index place_leaf on transparency.place (leaf)`.execute(database);
  for (const [table, column] of [
    ['tile', 'hashes'],
    ['bundle', 'entries'],
    ['place', 'leaf'],
  ]) {
    // The last tile of a level gets longer until it is full; what stands in it stays.
    await sql`
      create function ${sql.ref(`transparency.guard_${table}`)}() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE'
          or substring(new.${sql.raw(column ?? '')} for length(old.${sql.raw(column ?? '')}))
            <> old.${sql.raw(column ?? '')} then
          raise exception 'a log only grows' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$
    `.execute(database);
    await sql`
      create trigger guard before update or delete on ${sql.table(`transparency.${table}`)}
      for each row execute function ${sql.ref(`transparency.guard_${table}`)}()
    `.execute(database);
  }
}
