import type { Kysely, Selectable, Transaction } from 'kysely';
import type { IssuingCredential, Tables } from '../../database/tables.ts';
import type { Credential, CredentialFormat } from './credential.ts';
import { selectStatuses } from './credential-status-store.ts';

export async function insertCredentials(
  database: Transaction<Tables>,
  credentials: readonly Omit<Credential, 'statuses'>[],
): Promise<void> {
  await database
    .insertInto('issuing.credential')
    .values(
      credentials.map((credential) => ({
        id: credential.id,
        award_id: credential.awardId,
        sequence: credential.sequence,
        address: credential.address,
        format: credential.format,
        content: Buffer.from(credential.content),
        key_id: credential.keyId,
        signed_at: credential.signedAt,
        replaces: credential.replaces ?? null,
        renews: credential.renews ?? null,
      })),
    )
    .execute();
}

export async function selectCredential(
  database: Kysely<Tables>,
  credentialId: string,
): Promise<Credential | undefined> {
  const row = await database
    .selectFrom('issuing.credential')
    .selectAll()
    .where('id', '=', credentialId)
    .executeTakeFirst();
  return row && withStatuses(database, row);
}

/** The credential to which the award leads. */
export async function selectNewestCredential(
  database: Kysely<Tables>,
  awardId: string,
): Promise<Credential | undefined> {
  const row = await database
    .selectFrom('issuing.credential')
    .selectAll()
    .where('award_id', '=', awardId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && withStatuses(database, row);
}

/** All that an award ever led to, the oldest first. */
export async function selectCredentialsOf(database: Kysely<Tables>, awardId: string): Promise<Credential[]> {
  const rows = await database
    .selectFrom('issuing.credential')
    .selectAll()
    .where('award_id', '=', awardId)
    .orderBy('sequence')
    .execute();
  return Promise.all(rows.map((row) => withStatuses(database, row)));
}

async function withStatuses(
  database: Kysely<Tables>,
  row: Selectable<IssuingCredential>,
): Promise<Credential> {
  return {
    id: row.id,
    awardId: row.award_id,
    sequence: row.sequence,
    address: row.address,
    format: row.format as CredentialFormat,
    content: new Uint8Array(row.content),
    keyId: row.key_id,
    signedAt: row.signed_at,
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.renews === null ? {} : { renews: row.renews }),
    statuses: await selectStatuses(database, row.id),
  };
}
