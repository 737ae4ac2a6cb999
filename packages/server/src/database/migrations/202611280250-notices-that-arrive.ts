import { type Kysely, sql } from 'kysely';

/** What became of a mail about an award to an address: accepted, come back, its link opened. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table platform.outgoing_mail
      -- id of what its sender wants to hear of
      add about text,
      -- the mail server said that it never takes it: nothing tries again
      add refused_at timestamptz
  `.execute(database);
  await sql`
    alter table issuing.claim
      -- the bulk run of the list that it came with
      add list_id text,
      -- a mail server took the last mail
      add mailed_at timestamptz,
      -- a report says that it lies in the mailbox
      add arrived_at timestamptz,
      add bounced_at timestamptz,
      -- no mail is sent to this address again
      add bounce_is_final boolean not null default false,
      add bounce_reason text check (length(bounce_reason) <= 500),
      add opened_at timestamptz,
      add reminders smallint not null default 0 check (reminders between 0 and 2),
      add check (not bounce_is_final or bounced_at is not null)
  `.execute(database);
  await sql`create index claim_list on issuing.claim (list_id) where list_id is not null`.execute(database);
  await sql`create index claim_given on issuing.claim (organisation_id, sent_at desc, id)`.execute(database);
  await sql`
    create index claim_reminders on issuing.claim (sent_at, id)
    where taken_at is null and withdrawn_at is null and reminders < 2 and not bounce_is_final
  `.execute(database);
}
