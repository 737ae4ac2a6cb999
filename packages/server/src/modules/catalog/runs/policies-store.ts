import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import { type Policies, storedPolicies } from './policies.ts';

/** Of an achievement, or of all that the organisation offers. */
export interface RuledBy {
  organisationId: string;
  achievementId?: string | undefined;
}

export async function upsertPolicies(
  database: Transaction,
  { organisationId, achievementId = '' }: RuledBy,
  change: { policies: Policies; changedAt: Date },
): Promise<void> {
  const changing = { body: storedPolicies.write(change.policies), changed_at: change.changedAt };
  await database
    .insertInto('catalog.policies')
    .values({ organisation_id: organisationId, achievement_id: achievementId, ...changing })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'achievement_id']).doUpdateSet(changing))
    .execute();
}

export async function selectPolicies(
  database: Database,
  { organisationId, achievementId = '' }: RuledBy,
): Promise<Policies> {
  const row = await database
    .selectFrom('catalog.policies')
    .select('body')
    .where('organisation_id', '=', organisationId)
    .where('achievement_id', '=', achievementId)
    .executeTakeFirst();
  return row ? storedPolicies.read(row.body) : {};
}
