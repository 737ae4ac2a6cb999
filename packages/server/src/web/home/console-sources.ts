import {
  type Actor,
  assertMay,
  findOrganisation,
  getOrganisation,
  listMembers,
  mayDo,
} from '../../modules/access/index.ts';
import { listAuthored } from '../../modules/catalog/index.ts';
import { listAwards } from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { english } from '../words/en.ts';
import type { ConsoleOverview } from './console-page.tsx';
import { draftItems } from './home-sources.ts';

const awardsShown = 5;

/** What an organisation's people see first in its console: each only what their roles let them see. */
export async function loadConsole(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  slug: string,
): Promise<ConsoleOverview> {
  // Asked before it is known to exist, so that outsiders get one answer for all.
  const found = await findOrganisation(deps, slug);
  assertMay(actor, 'view-console', { organisationId: found?.id ?? '' });
  const organisation = found ?? (await getOrganisation(deps, slug));
  const where = { organisationId: organisation.id };
  const base = `/console/${organisation.slug}`;
  const [authored, members, awards] = await Promise.all([
    listAuthored(deps, actor, where),
    listMembers(deps, actor, organisation.id),
    mayDo(actor, 'view-awards', where) ? listAwards(deps, actor, { ...where, page: 1 }) : undefined,
  ]);
  const mayAuthor = mayDo(actor, 'author-achievements', where);
  const roles =
    actor.memberships.find((membership) => membership.organisationId === organisation.id)?.roles ?? [];
  return {
    name: organisation.name,
    base,
    roles: roles.map((role) => english.home.start.roles[role]),
    published: authored.filter((each) => each.published).length,
    drafts: authored.filter((each) => each.newest.status === 'draft').length,
    people: members.length,
    mayAuthor,
    draftItems: mayAuthor ? draftItems(authored, base) : [],
    ...(awards && { awards: { total: awards.total, newest: awards.awards.slice(0, awardsShown) } }),
  };
}
