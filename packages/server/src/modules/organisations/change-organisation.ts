import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { assertAdministrator, assertName } from '../people/index.ts';
import { createOrganisation, type NewOrganisation } from './create-organisation.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { assertWebsite } from './organisation-rules.ts';
import { lockOrganisation, type Organisation, updateOrganisation } from './organisation-store.ts';
import { getOrganisation } from './organisations.ts';
import { assertMay } from './policy.ts';

/** An administrator makes an organisation; its first owner is invited afterwards (`inviteMember`). */
export async function addOrganisation(
  deps: Pick<Deps, 'database' | 'now' | 'newId'>,
  actor: Person,
  command: NewOrganisation,
): Promise<Organisation> {
  assertAdministrator(actor);
  return inTransaction(deps, (deps) => createOrganisation(deps, actor, command));
}

/** What an organisation says of itself; its short name stays, since its badges carry it. */
export async function changeOrganisation(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  {
    organisationId,
    madeFrom,
    ...change
  }: {
    organisationId: string;
    /** Called with what is stored and held; throws when the change was made from something else. */
    madeFrom?: (stored: Organisation) => void;
  } & Omit<NewOrganisation, 'slug' | 'ownerId'>,
): Promise<void> {
  assertMay(actor, organisationPolicy.manage, { organisationId });
  await inTransaction(deps, async (deps) => {
    await lockOrganisation(deps.database, organisationId);
    const before = await getOrganisation(deps, organisationId);
    madeFrom?.(before);
    const after: Organisation = {
      id: before.id,
      slug: before.slug,
      createdAt: before.createdAt,
      name: assertName(change.name, 'organisation'),
      kind: change.kind,
      description: plainText(change.description),
      ...(change.websiteUrl ? { websiteUrl: assertWebsite(change.websiteUrl) } : {}),
      ...(change.countryCode ? { countryCode: change.countryCode } : {}),
      ...(before.logo ? { logo: before.logo } : {}),
      ...(before.cover ? { cover: before.cover } : {}),
      ...(before.accent ? { accent: before.accent } : {}),
    };
    await updateOrganisation(deps.database, after);
    await recordAudit(deps, actor, {
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: after.name },
    });
  });
}
