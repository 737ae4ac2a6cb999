import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { CatalogOffer } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type Offer, type OfferDetails, storedOfferDetails, type Track } from './offer.ts';

/** Writes it anew, or over what is there. */
export async function upsertOffer(database: Transaction, offer: Offer): Promise<void> {
  const { forWhom, includes, taxNote, costs, validFrom, validUntil, policies } = offer;
  const details: OfferDetails = {
    ...{ forWhom, includes, taxNote, costs, policies },
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
  const changing = {
    track: offer.track,
    price: offer.price.minor,
    currency: offer.price.currency,
    details: storedOfferDetails.write(details),
    ended_at: offer.endedAt ?? null,
    changed_at: offer.changedAt,
  };
  await database
    .insertInto('catalog.offer')
    .values({ id: offer.offerId, run_id: offer.runId, created_at: offer.createdAt, ...changing })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

/** Of these runs, in the order in which they were made; with those that ended. */
export async function selectOffersOf(database: Database, runIds: readonly string[]): Promise<Offer[]> {
  if (runIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.offer')
    .selectAll()
    .where('run_id', 'in', [...runIds])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(offerOf);
}

function offerOf(row: Selectable<CatalogOffer>): Offer {
  return {
    offerId: row.id,
    runId: row.run_id,
    track: row.track as Track,
    price: { minor: Number(row.price), currency: row.currency },
    ...storedOfferDetails.read(row.details),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
