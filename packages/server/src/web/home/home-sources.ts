import { type Actor, listOrganisations, mayDo } from '../../modules/access/index.ts';
import {
  type AchievementVersion,
  getVersion,
  listAuthored,
  listPublished,
} from '../../modules/catalog/index.ts';
import { type Award, isExpired, listNewestAwards } from '../../modules/issuing/index.ts';
import { listEnrolments } from '../../modules/learning/index.ts';
import { listHeld } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { english } from '../words/en.ts';
import type { Offer } from './home-page.tsx';
import type { StartItem, StartPageProps, StartSection } from './start-page.tsx';

const offersShown = 4;
const itemsShown = 6;
const awardsShown = 3;
const words = english.home.start;

/** The newest things that can be earned, for visitors. */
export async function listOffers(deps: Pick<Deps, 'database'>): Promise<Offer[]> {
  const [{ items }, organisations] = await Promise.all([listPublished(deps), listOrganisations(deps)]);
  const names = new Map(organisations.map((organisation) => [organisation.id, organisation.name]));
  return items.slice(0, offersShown).map((version) => ({
    title: version.title,
    href: `/achievements/${version.achievementId}`,
    issuerName: names.get(version.organisationId) ?? '',
    purpose: version.purpose,
    workloadHours: version.workloadHours,
    badge: { imageUrl: pictureOf(version) },
  }));
}

/** What is next and what is waiting for a person: as a learner, as a holder, and in each organisation. */
export async function loadStartPage(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
): Promise<StartPageProps> {
  const [learning, earned, ...organisations] = await Promise.all([
    listLearning(deps, actor),
    earnedSection(deps, actor),
    ...actor.memberships.map((membership) => organisationSection(deps, actor, membership)),
  ]);
  const [next, ...others] = learning;
  const site = actor.isAdministrator ? [siteSection()] : [];
  const rest: StartSection = { id: 'learning', title: words.alsoLearning, items: others };
  return { next, sections: [...site, rest, ...organisations, earned] };
}

async function listLearning(deps: Pick<Deps, 'database'>, actor: Actor): Promise<StartItem[]> {
  const enrolments = await listEnrolments(deps, actor);
  const active = enrolments.filter((enrolment) => enrolment.status === 'active').slice(0, itemsShown);
  return Promise.all(
    active.map(async (enrolment) => {
      const version = await getVersion(deps, enrolment.achievementVersionId);
      return {
        title: version.title,
        href: `/learn/${enrolment.enrolmentId}`,
        text: version.purpose,
        badge: { imageUrl: pictureOf(version) },
        action: words.goOn,
      };
    }),
  );
}

async function earnedSection(deps: Pick<Deps, 'database' | 'now'>, actor: Actor): Promise<StartSection> {
  const held = await listHeld(deps, actor);
  return {
    id: 'earned',
    title: words.earned,
    more: { href: '/wallet', label: words.allBadges },
    items: held.slice(0, itemsShown).map(({ award }) => ({
      title: award.title,
      href: `/wallet/${award.id}`,
      ...(award.status === 'pending-signature'
        ? {}
        : { badge: { imageUrl: `/awards/${award.id}/badge.png` } }),
      state: stateOf(award, deps.now()),
    })),
  };
}

function siteSection(): StartSection {
  const { title, organisations, people, outbox } = words.site;
  return {
    id: 'site',
    title,
    items: [
      { ...organisations, href: '/admin' },
      { ...people, href: '/admin/people' },
      { ...outbox, href: '/outbox' },
    ],
  };
}

async function organisationSection(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  membership: Actor['memberships'][number],
): Promise<StartSection> {
  const base = `/console/${membership.slug}`;
  const items: StartItem[] = [];
  if (mayDo(actor, 'author-achievements', membership)) {
    const authored = await listAuthored(deps, actor, { organisationId: membership.organisationId });
    items.push(...draftItems(authored, base));
  }
  if (mayDo(actor, 'view-awards', membership)) {
    const { organisationId } = membership;
    const awards = await listNewestAwards(deps, actor, { organisationId, limit: awardsShown });
    items.push(...awards.map((award) => awardItem(award, base, deps.now())));
  }
  items.push({
    title: words.openConsole,
    href: base,
    text: words.organisationText(membership.roles.map((role) => words.roles[role])),
  });
  return { id: membership.slug, title: membership.organisationName, items };
}

/** Drafts of an organisation as things to go on with. `base` is the address of its console. */
export function draftItems(authored: readonly { newest: AchievementVersion }[], base: string): StartItem[] {
  return authored
    .filter(({ newest }) => newest.status === 'draft')
    .slice(0, itemsShown)
    .map(({ newest }) => ({
      title: newest.title === '' ? words.untitledDraft : newest.title,
      href: `${base}/achievements/${newest.achievementId}`,
      text: words.draftText,
      state: { label: words.draft, icon: 'pen-line' },
    }));
}

function awardItem(award: Award, base: string, now: Date): StartItem {
  return {
    title: award.holderName,
    href: `${base}/awards/${award.id}`,
    text: award.title,
    state: stateOf(award, now),
  };
}

function stateOf(award: Award, now: Date): NonNullable<StartItem['state']> {
  const isOver = award.status === 'issued' && isExpired(award, now);
  return words.awardStates[isOver ? 'expired' : award.status];
}

function pictureOf(version: AchievementVersion): string {
  return `/achievements/${version.achievementId}/image.svg`;
}
