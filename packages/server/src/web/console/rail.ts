import type { Person } from '../../modules/audit/index.ts';
import { countOpen } from '../../modules/cases/index.ts';
import { achievementPolicy, openDataPolicy, runPolicy } from '../../modules/catalog/index.ts';
import { reviewPolicy } from '../../modules/community/index.ts';
import { awardPolicy, countUnsigned } from '../../modules/issuing/index.ts';
import { type Organisation, organisationPolicy, type Policy } from '../../modules/organisations/index.ts';
import { paperPolicy } from '../../modules/paper/index.ts';
import { skillPolicy } from '../../modules/skills/index.ts';
import { trustPolicy } from '../../modules/trust/index.ts';
import { webhookPolicy } from '../../modules/webhooks/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { caseKinds, withKinds } from '../cases/case-kinds.ts';

/** For as many the rail says “99+”. */
const mostCounted = 100;

/** How much waits for this person, by the place where it is seen to; what is not theirs is absent. */
export interface RailCounts {
  cases?: number;
  awards?: number;
}

interface Place {
  /** In words: `ui.consoleRail`. */
  name: string;
  /** Below `/console/:slug`. */
  path: string;
  icon: string;
  /** Whoever may come in there sees it. */
  may: (...asked: Parameters<Policy>) => boolean;
  /** What is reached from there and belongs to it. */
  also?: readonly string[];
}

const places = [
  { name: 'overview', path: '', icon: 'layout-dashboard', may: organisationPolicy.enter },
  {
    name: 'achievements',
    path: '/achievements',
    icon: 'graduation-cap',
    may: achievementPolicy.read,
    also: ['/imports', '/rule-packs', '/presets', '/reviewing'],
  },
  { name: 'calendar', path: '/calendar', icon: 'calendar-days', may: runPolicy.read, also: ['/rules'] },
  {
    name: 'skills',
    path: '/skills',
    icon: 'languages',
    may: skillPolicy.read,
    also: ['/scales', '/scale-mappings'],
  },
  { name: 'frameworks', path: '/frameworks', icon: 'network', may: skillPolicy.read },
  { name: 'awards', path: '/awards', icon: 'award', may: awardPolicy.see, also: ['/issuer', '/runs'] },
  { name: 'certificates', path: '/certificates', icon: 'file-badge', may: paperPolicy.read },
  { name: 'cases', path: '/cases', icon: 'gavel', may: decidesCases },
  {
    name: 'statements',
    path: '/statements',
    icon: 'handshake',
    may: trustPolicy.see,
    also: ['/accreditation', '/standards'],
  },
  { name: 'reviews', path: '/reviews', icon: 'star', may: reviewPolicy.see, also: ['/testimonials'] },
  { name: 'members', path: '/members', icon: 'users', may: organisationPolicy.enter },
  { name: 'apiTokens', path: '/api-tokens', icon: 'key-round', may: organisationPolicy.manageApiTokens },
  { name: 'webhooks', path: '/webhooks', icon: 'webhook', may: webhookPolicy.manage },
  { name: 'audit', path: '/audit', icon: 'scroll-text', may: organisationPolicy.readTrail },
  { name: 'profile', path: '/profile', icon: 'building-2', may: organisationPolicy.manage },
  { name: 'provider', path: '/provider', icon: 'badge-check', may: trustPolicy.speak },
  { name: 'openData', path: '/open-data', icon: 'share-2', may: openDataPolicy.read },
  { name: 'look', path: '/look', icon: 'palette', may: organisationPolicy.manage },
] as const satisfies readonly Place[];

export interface RailEntry {
  name: (typeof places)[number]['name'] | 'publicPage';
  href: string;
  icon: string;
  count: number;
  /** `page`: the reader is there; `true`: somewhere below it. */
  current?: 'page' | 'true';
}

/** What the rail of a console shows to this person on the page of this path, in its order. */
export function railOf(
  actor: Person,
  { id: organisationId, slug }: Pick<Organisation, 'id' | 'slug'>,
  { path, counts }: { path: string; counts: RailCounts },
): RailEntry[] {
  const here = path.replace(/^\/console\/[^/]+/, '');
  const seen = places.filter(({ may }) => may(actor, { organisationId }));
  return [
    ...seen.map((place): RailEntry => {
      const current = currentOf(place, here);
      return {
        ...{ name: place.name, href: `/console/${slug}${place.path}`, icon: place.icon },
        count: (place.name === 'cases' || place.name === 'awards' ? counts[place.name] : 0) ?? 0,
        ...(current ? { current } : {}),
      };
    }),
    { name: 'publicPage', href: `/organisations/${slug}`, icon: 'external-link', count: 0 },
  ];
}

/** Open cases, for those who decide one of their kinds; awards that wait for their signature, for those who give them. */
export async function countWaiting(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  where: { organisationId: string },
): Promise<RailCounts> {
  const [cases, awards] = await Promise.all([
    decidesCases(actor, where) ? countOpen(withKinds(deps), actor, where) : undefined,
    awardPolicy.award(actor, where) ? countUnsigned(deps, actor, { ...where, most: mostCounted }) : undefined,
  ]);
  return {
    ...(cases === undefined ? {} : { cases }),
    ...(awards === undefined ? {} : { awards }),
  };
}

function decidesCases(...asked: Parameters<Policy>): boolean {
  return Object.values(caseKinds).some(({ mayDecide }) => mayDecide(...asked));
}

function currentOf({ path, also = [] }: Place, here: string): RailEntry['current'] {
  if (here === path) return 'page';
  const isBelow = path !== '' && [path, ...also].some((top) => here === top || here.startsWith(`${top}/`));
  return isBelow ? 'true' : undefined;
}
