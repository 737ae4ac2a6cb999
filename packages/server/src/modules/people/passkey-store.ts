import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

export interface Passkey {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  name: string;
  createdAt: Date;
  lastUsedAt?: Date;
}

export async function insertPasskey(database: Kysely<Tables>, passkey: Passkey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('people.passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: passkey.createdAt,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function selectPasskeys(database: Kysely<Tables>, personId: string): Promise<Passkey[]> {
  const rows = await database
    .selectFrom('people.passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return rows.map(toPasskey);
}

export async function selectPasskey(
  database: Kysely<Tables>,
  credentialId: string,
): Promise<Passkey | undefined> {
  const row = await database
    .selectFrom('people.passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row && toPasskey(row);
}

export async function updatePasskey(
  database: Kysely<Tables>,
  { id, counter, lastUsedAt }: { id: string; counter: number; lastUsedAt: Date },
): Promise<void> {
  await database
    .updateTable('people.passkey')
    .set({ counter, last_used_at: lastUsedAt })
    .where('id', '=', id)
    .execute();
}

export async function deletePasskey(
  database: Kysely<Tables>,
  personId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('people.passkey')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes away the passkeys that came to the account after this moment. */
export async function deletePasskeysSince(
  database: Kysely<Tables>,
  personId: string,
  since: Date,
): Promise<void> {
  await database
    .deleteFrom('people.passkey')
    .where('person_id', '=', personId)
    .where('created_at', '>', since)
    .execute();
}

/** Sign-ins elsewhere (OpenID Connect) that open the person's account. */
export interface Identity {
  issuer: string;
  subject: string;
  personId: string;
  createdAt: Date;
}

export async function insertIdentity(database: Kysely<Tables>, identity: Identity): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('people.identity')
    .values({
      issuer: identity.issuer,
      subject: identity.subject,
      person_id: identity.personId,
      created_at: identity.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function selectIdentity(
  database: Kysely<Tables>,
  issuer: string,
  subject: string,
): Promise<Identity | undefined> {
  const row = await database
    .selectFrom('people.identity')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return (
    row && {
      issuer: row.issuer,
      subject: row.subject,
      personId: row.person_id,
      createdAt: row.created_at,
    }
  );
}

export async function countIdentities(database: Kysely<Tables>, personId: string): Promise<number> {
  const { count } = await database
    .selectFrom('people.identity')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function deleteIdentitiesSince(
  database: Kysely<Tables>,
  personId: string,
  since: Date,
): Promise<void> {
  await database
    .deleteFrom('people.identity')
    .where('person_id', '=', personId)
    .where('created_at', '>', since)
    .execute();
}

function toPasskey(row: {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string | number;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
    name: row.name,
    createdAt: row.created_at,
    ...(row.last_used_at ? { lastUsedAt: row.last_used_at } : {}),
  };
}
