import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** What the site says of itself. Texts are Markdown and may be empty. */
export interface SiteProfile {
  name: string;
  /** An address of whoever runs it, for people who need help. */
  contact: string;
  imprint: string;
  privacy: string;
  help: string;
  /** Name of a picture under `/pictures/`; empty for ours. */
  logo: string;
}

/**
 * Something that only a person can say: for which fact it was done, by whom, when. `trial`: an address that does not last
 * is meant, by whoever published or awarded first; the administrator's word on the address is another.
 */
export interface DoneStep {
  name: 'address' | 'mail' | 'backup' | 'trial';
  about: string;
  doneBy: string;
  doneAt: Date;
}

/** Until when nobody is reminded of the checklist. */
export interface PutOff {
  until: Date;
  by: string;
}

export async function selectProfile(database: Kysely<Tables>): Promise<SiteProfile | undefined> {
  return database
    .selectFrom('site.profile')
    .select(['name', 'contact', 'imprint', 'privacy', 'help', 'logo'])
    .executeTakeFirst();
}

/** The profile, held until the transaction ends; `first` becomes it where there is none. */
export async function lockProfile(
  database: Kysely<Tables>,
  { changedAt, ...first }: SiteProfile & { changedAt: Date },
): Promise<SiteProfile> {
  await database
    .insertInto('site.profile')
    .values({ is_only: true, ...first, changed_at: changedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return database
    .selectFrom('site.profile')
    .select(['name', 'contact', 'imprint', 'privacy', 'help', 'logo'])
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateProfile(
  database: Kysely<Tables>,
  { changedAt, ...texts }: SiteProfile & { changedAt: Date },
): Promise<void> {
  await database
    .updateTable('site.profile')
    .set({ ...texts, changed_at: changedAt })
    .execute();
}

export async function selectSteps(database: Kysely<Tables>): Promise<DoneStep[]> {
  const rows = await database.selectFrom('site.step').selectAll().execute();
  return rows.map((row) => ({
    name: row.name as DoneStep['name'],
    about: row.about,
    doneBy: row.done_by,
    doneAt: row.done_at,
  }));
}

export async function insertStep(database: Kysely<Tables>, step: DoneStep): Promise<void> {
  await database
    .insertInto('site.step')
    .values({ name: step.name, about: step.about, done_by: step.doneBy, done_at: step.doneAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertMailProof(
  database: Kysely<Tables>,
  proof: { tokenHash: Buffer; about: string; personId: string; at: Date },
): Promise<void> {
  await database
    .insertInto('site.mail_proof')
    .values({
      token_hash: proof.tokenHash,
      about: proof.about,
      person_id: proof.personId,
      created_at: proof.at,
    })
    .execute();
}

/** Uses the proof of this person up, and says for which mail server it is; that of another stays. */
export async function takeMailProof(
  database: Kysely<Tables>,
  proof: { tokenHash: Buffer; personId: string },
): Promise<string | undefined> {
  const row = await database
    .deleteFrom('site.mail_proof')
    .where('token_hash', '=', proof.tokenHash)
    .where('person_id', '=', proof.personId)
    .returning('about')
    .executeTakeFirst();
  return row?.about;
}

export async function selectPutOff(database: Kysely<Tables>): Promise<PutOff | undefined> {
  return database.selectFrom('site.put_off').select(['until', 'put_off_by as by']).executeTakeFirst();
}

export async function upsertPutOff(database: Kysely<Tables>, { until, by }: PutOff): Promise<void> {
  const row = { until, put_off_by: by };
  await database
    .insertInto('site.put_off')
    .values({ is_only: true, ...row })
    .onConflict((conflict) => conflict.column('is_only').doUpdateSet(row))
    .execute();
}

export async function lowerPutOff(database: Kysely<Tables>, until: Date): Promise<void> {
  await database.updateTable('site.put_off').set({ until }).execute();
}
