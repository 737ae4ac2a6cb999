import { type Kysely, sql } from 'kysely';

/** What organisations say of each other waits for the log once it is signed. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function trust.await_statement() returns trigger language plpgsql as $$
    begin
      insert into transparency.waiting (kind, sources) values ('endorsement', array[new.id]);
      return null;
    end $$
  `.execute(database);
  await sql`
    create trigger statement_awaits_log after update on trust.statement
    for each row when (old.content is null and new.content is not null) execute function trust.await_statement()
  `.execute(database);
  await sql`
    create function trust.await_recognition() returns trigger language plpgsql as $$
    begin
      insert into transparency.waiting (kind, sources) values ('recognition', array[new.statement_id]);
      return null;
    end $$
  `.execute(database);
  await sql`
    create trigger recognition_awaits_log after insert on trust.recognized_entity
    for each row execute function trust.await_recognition()
  `.execute(database);
  await sql`
    insert into transparency.waiting (kind, sources)
    select 'endorsement', array[id] from trust.statement where content is not null order by signed_at, id
  `.execute(database);
  await sql`
    insert into transparency.waiting (kind, sources)
    select 'recognition', array[statement_id] from trust.recognized_entity order by signed_at, statement_id
  `.execute(database);
}
