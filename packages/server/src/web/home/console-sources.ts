import type { Person } from '../../modules/audit/index.ts';
import {
  assertMay,
  findOrganisation,
  getOrganisation,
  organisationPolicy,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Words } from '../words/index.ts';
import type { ConsoleOverview } from './console-page.tsx';
import { viewOrganisation } from './organisation-facts.ts';

/** What an organisation's people see first in its console: each only what their roles let them see. */
export async function loadConsole(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  { slug, words }: { slug: string; words: Words },
): Promise<ConsoleOverview> {
  // Asked before it is known to exist, so that outsiders get one answer for all.
  const found = await findOrganisation(deps, slug);
  assertMay(actor, organisationPolicy.enter, { organisationId: found?.id ?? '' });
  const organisation = found ?? (await getOrganisation(deps, slug));
  const { roles = [] } =
    actor.memberships.find((membership) => membership.organisationId === organisation.id) ?? {};
  return {
    name: organisation.name,
    base: `/console/${organisation.slug}`,
    roles: roles.map((role) => words.home.start.roles[role]),
    ...(await viewOrganisation(deps, actor, { words, organisation })),
  };
}
