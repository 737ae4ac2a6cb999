import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

export async function insertKeptForm(
  database: Kysely<Tables>,
  form: { tokenHash: Buffer; personId: string; sealed: Buffer; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await database
    .insertInto('people.kept_form')
    .values({
      token_hash: form.tokenHash,
      person_id: form.personId,
      sealed: form.sealed,
      created_at: form.createdAt,
      expires_at: form.expiresAt,
    })
    .execute();
}

/** Leaves the person's newest ones; what is over goes whoever typed it. */
export async function deleteOlderForms(
  database: Kysely<Tables>,
  { personId, newest, now }: { personId: string; newest: number; now: Date },
): Promise<void> {
  await database
    .deleteFrom('people.kept_form')
    .where((where) =>
      where.or([
        where('expires_at', '<=', now),
        where(
          'token_hash',
          'in',
          where
            .selectFrom('people.kept_form')
            .select('token_hash')
            .where('person_id', '=', personId)
            .orderBy('created_at', 'desc')
            .orderBy('token_hash')
            .offset(newest),
        ),
      ]),
    )
    .execute();
}

export async function deleteFormsOver(database: Kysely<Tables>, now: Date): Promise<void> {
  await database.deleteFrom('people.kept_form').where('expires_at', '<=', now).execute();
}

/** Takes it away and returns it: of two that come at once, one gets it. */
export async function takeSealedForm(
  database: Kysely<Tables>,
  { tokenHash, personId, now }: { tokenHash: Buffer; personId: string; now: Date },
): Promise<Buffer | undefined> {
  const row = await database
    .deleteFrom('people.kept_form')
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .returning('sealed')
    .executeTakeFirst();
  return row?.sealed;
}
