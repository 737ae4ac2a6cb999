import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Tables, TrustProvider } from '../../database/tables.ts';
import type { Provider } from './provider.ts';

export async function selectProvider(
  database: Kysely<Tables>,
  organisationId: string,
): Promise<Provider | undefined> {
  const row = await database
    .selectFrom('trust.provider')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && toProvider(row);
}

/** Waits for whoever changes it too. */
export async function lockProvider(database: Transaction<Tables>, organisationId: string): Promise<void> {
  await database
    .insertInto('trust.provider')
    .values({ organisation_id: organisationId })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
  await database
    .selectFrom('trust.provider')
    .select('organisation_id')
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .execute();
}

/** Changes the row that the caller holds. */
export async function updateProvider(database: Transaction<Tables>, provider: Provider): Promise<void> {
  const { organisationId, domain } = provider;
  await database
    .updateTable('trust.provider')
    .set({
      legal_name: provider.legalName,
      complaints: provider.complaints,
      host: domain?.host ?? null,
      token: domain?.token ?? null,
      verified_at: domain?.verifiedAt ?? null,
      checked_at: domain?.checkedAt ?? null,
    })
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** Writes down what a look found, unless the domain was changed meanwhile. */
export async function updateChecked(
  database: Kysely<Tables>,
  looked: { organisationId: string; token: string; verifiedAt: Date | undefined; checkedAt: Date },
): Promise<void> {
  await database
    .updateTable('trust.provider')
    .set({ verified_at: looked.verifiedAt ?? null, checked_at: looked.checkedAt })
    .where('organisation_id', '=', looked.organisationId)
    .where('token', '=', looked.token)
    .execute();
}

export async function selectWithDomain(database: Kysely<Tables>): Promise<Provider[]> {
  const rows = await database
    .selectFrom('trust.provider')
    .selectAll()
    .where('host', 'is not', null)
    .orderBy('organisation_id')
    .execute();
  return rows.map(toProvider);
}

function toProvider(row: Selectable<TrustProvider>): Provider {
  const { host, token, verified_at: verifiedAt, checked_at: checkedAt } = row;
  return {
    organisationId: row.organisation_id,
    legalName: row.legal_name,
    complaints: row.complaints,
    ...(host === null || token === null
      ? {}
      : {
          domain: {
            ...{ host, token },
            ...(verifiedAt === null ? {} : { verifiedAt }),
            ...(checkedAt === null ? {} : { checkedAt }),
          },
        }),
  };
}
