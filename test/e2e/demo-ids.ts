import type { TestApp } from '../support/test-app.ts';

/** Frameworks and imports: one for everyone, then one of the organisation. */
export async function findFrameworks({ deps: { database } }: Pick<TestApp, 'deps'>, organisationId: string) {
  const sources = await database
    .selectFrom('skills.source')
    .select(['id', 'organisation_id'])
    .where('format', '!=', 'own')
    .execute();
  const runs = await database
    .selectFrom('platform.bulk_run')
    .select(['id', 'organisation_id'])
    .where('kind', '=', 'import-framework')
    .execute();
  return {
    sources: [null, organisationId].map((owner) => sources.find((one) => one.organisation_id === owner)?.id),
    imports: ['site', organisationId].map((owner) => runs.find((one) => one.organisation_id === owner)?.id),
  };
}

/** What the organisation wrote itself, and what it says of its scale. */
export async function findOwnFramework(
  { deps: { database } }: Pick<TestApp, 'deps'>,
  organisationId: string,
) {
  const known = await database
    .selectFrom('skills.case_identifier as known')
    .innerJoin('skills.source as source', 'source.id', 'known.source_id')
    .where('source.organisation_id', '=', organisationId)
    .select(['known.identifier', 'known.source_id', 'known.item_id'])
    .execute();
  const [document, item] = [
    known.find((one) => one.item_id === null),
    known.find((one) => one.item_id !== null),
  ];
  const mapping = await database
    .selectFrom('skills.scale_mapping')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return {
    ownFramework: document?.source_id,
    frameworkItem: item?.item_id ?? undefined,
    caseDocument: document?.identifier,
    caseItem: item?.identifier,
    mapping: mapping?.id,
  };
}

/** One that was tried twice: its page shows an answer that refused. */
export async function findDelivery({
  database,
}: Pick<TestApp['deps'], 'database'>): Promise<{ deliveryId: string; webhookId: string } | undefined> {
  const attempt = await database
    .selectFrom('webhooks.attempt as attempt')
    .innerJoin('webhooks.delivery as delivery', 'delivery.id', 'attempt.delivery_id')
    .select(['delivery.id as deliveryId', 'delivery.webhook_id as webhookId'])
    .where('attempt.number', '=', 2)
    .executeTakeFirst();
  return attempt;
}
