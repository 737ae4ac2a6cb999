import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Actor, OrganisationKind } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { assertName } from '../people/index.ts';
import { saveMembership } from './membership-store.ts';
import { assertSlug, assertWebsite, slugTaken } from './organisation-rules.ts';
import { insertOrganisation, type Organisation } from './organisation-store.ts';

export interface NewOrganisation {
  slug: string;
  name: string;
  kind: OrganisationKind;
  description: string;
  websiteUrl?: string | undefined;
  countryCode?: string | undefined;
  /** The first owner, when the person is known already. */
  ownerId?: string | undefined;
}

/**
 * Makes an organisation in the caller's transaction. The caller has checked that `actor` may (`assertAdministrator`).
 */
export async function createOrganisation(
  deps: Pick<Deps, 'now' | 'newId'> & Within,
  actor: Actor,
  command: NewOrganisation,
): Promise<Organisation> {
  assertSlug(command.slug);
  const organisation: Organisation = {
    id: deps.newId('org'),
    slug: command.slug,
    name: assertName(command.name, 'organisation'),
    kind: command.kind,
    description: plainText(command.description),
    ...(command.websiteUrl ? { websiteUrl: assertWebsite(command.websiteUrl) } : {}),
    ...(command.countryCode ? { countryCode: command.countryCode } : {}),
    createdAt: deps.now(),
  };
  if (!(await insertOrganisation(deps.database, organisation))) {
    throw slugTaken();
  }
  await recordAudit(deps, actor, {
    action: 'organisation.created',
    subjectType: 'organisation',
    subjectId: organisation.id,
    organisationId: organisation.id,
    detail: { name: organisation.name },
  });
  if (command.ownerId) {
    await saveMembership(deps.database, {
      organisationId: organisation.id,
      personId: command.ownerId,
      roles: ['owner'],
      createdAt: deps.now(),
    });
  }
  return organisation;
}
