import type { Person } from '../../modules/audit/index.ts';
import { listOpenAside } from '../../modules/cases/index.ts';
import {
  type AchievementEdition,
  findEditions,
  listPublished,
  textsIn,
} from '../../modules/catalog/index.ts';
import { listClaims } from '../../modules/issuing/index.ts';
import { listEnrolments } from '../../modules/learning/index.ts';
import {
  getOrganisation,
  getSiteNews,
  listOrganisations,
  listOwnApplications,
} from '../../modules/organisations/index.ts';
import { listHeld } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { countFailedMail } from '../../platform/mail.ts';
import { withKinds } from '../cases/case-kinds.ts';
import type { Words } from '../words/index.ts';
import { administratorRoom } from './administrator-room.ts';
import type { Offer } from './home-page.tsx';
import { type LearnerFacts, learnerRoom } from './learner-room.ts';
import { viewOrganisation } from './organisation-facts.ts';
import { isQuiet, joinLists, type Room } from './room.ts';

const offersShown = 4;
const itemsShown = 6;
const newestShown = 3;

/** The newest things that can be earned, for visitors. */
export async function listOffers(deps: Pick<Deps, 'database'>): Promise<Offer[]> {
  const [items, organisations] = await Promise.all([listPublished(deps), listOrganisations(deps)]);
  const names = new Map(organisations.map((organisation) => [organisation.id, organisation.name]));
  return items.slice(0, offersShown).map((edition) => ({
    edition,
    href: `/achievements/${edition.achievementId}`,
    issuerName: names.get(edition.organisationId) ?? '',
    badge: { imageUrl: pictureOf(edition) },
  }));
}

/** What waits, what is next and what happened: for the site, in each organisation, and as a learner. */
export async function loadStartPage(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  { words, runningExam, reads }: Pick<LearnerFacts, 'words' | 'runningExam'> & { reads: readonly string[] },
): Promise<Room[]> {
  const [learner, site, ...organisations] = await Promise.all([
    loadLearner(deps, actor, { words, runningExam, reads }),
    actor.isAdministrator ? loadSite(deps, actor, words) : undefined,
    ...actor.memberships.map((membership) => loadOrganisation(deps, actor, { ...membership, words })),
  ]);
  // Who works here finds that first; an exam that runs is said by the bar of every page.
  return [...(site ? [site] : []), ...organisations, learner].filter((room) => !isQuiet(room) || room.more);
}

async function loadLearner(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  { words, runningExam, reads }: Pick<LearnerFacts, 'words' | 'runningExam'> & { reads: readonly string[] },
): Promise<Room> {
  const [enrolments, claims, held, [application]] = await Promise.all([
    listEnrolments(deps, actor),
    listClaims(deps, actor),
    listHeld(deps, actor),
    listOwnApplications(deps, actor),
  ]);
  const active = enrolments.filter(({ status }) => status === 'active').slice(0, itemsShown);
  const editions = await findEditions(
    deps,
    [...active, ...held.map(({ award }) => award)].map(({ editionId }) => editionId),
  );
  const titleOf = ({ editionId, title }: { editionId: string; title: string }) => {
    const edition = editions.get(editionId);
    return edition ? textsIn(edition, reads).title : title;
  };
  const learning = active.flatMap(({ enrolmentId, editionId }) => {
    const edition = editions.get(editionId);
    return edition ? [{ enrolmentId, edition: { ...edition, title: titleOf(edition) } }] : [];
  });
  const awards = held.map(({ award }) => ({ ...award, title: titleOf(award) }));
  return {
    id: 'learner',
    title: words.rooms.learner.title,
    ...joinLists([
      learnerRoom({ words, now: deps.now(), runningExam, learning, claims, awards, application }),
    ]),
    ...(awards.length > 0 && { more: { href: '/wallet', label: words.rooms.learner.all } }),
  };
}

async function loadSite(deps: Pick<Deps, 'database'>, actor: Person, words: Words): Promise<Room> {
  const [news, failedMail, { length: reports }] = await Promise.all([
    getSiteNews(deps, actor, { limit: newestShown }),
    countFailedMail(deps),
    listOpenAside(withKinds(deps), actor),
  ]);
  const { title, all } = words.rooms.administrator;
  return {
    id: 'site',
    title,
    ...joinLists([administratorRoom({ ...news, failedMail, reports, words })]),
    more: { href: '/admin', label: all },
  };
}

async function loadOrganisation(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  { organisationId, organisationName, slug, roles, words }: Person['memberships'][number] & { words: Words },
): Promise<Room> {
  const { start } = words.home;
  const { lists } = await viewOrganisation(deps, actor, {
    words,
    organisation: await getOrganisation(deps, organisationId),
  });
  return {
    id: slug,
    title: organisationName,
    text: start.organisationText(roles.map((role) => start.roles[role])),
    ...lists,
    more: { href: `/console/${slug}`, label: start.openConsole },
  };
}

function pictureOf(edition: AchievementEdition): string {
  return `/achievements/${edition.achievementId}/image.svg`;
}
