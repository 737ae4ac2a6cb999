import { type Kysely, sql } from 'kysely';

/** An award rests on a decision by the edition's rule: those by an attempt on the decision that was made of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table issuing.award drop constraint award_source_check`.execute(database);
  await sql`alter table issuing.award disable trigger user`.execute(database);
  await sql`
    update issuing.award
    set source_kind = 'rule', source_reference = regexp_replace(source_reference, '^att_', 'dec_')
    where source_kind = 'assessment'
  `.execute(database);
  await sql`alter table issuing.award enable trigger user`.execute(database);
  await sql`
    alter table issuing.award add constraint award_source_kind check (source_kind in ('rule', 'manual'))
  `.execute(database);
}
