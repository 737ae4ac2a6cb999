import type { JSX } from 'preact';
import { type CatalogueHit, findOfferings, type RunNow } from '../../modules/catalog/index.ts';
import { nameOrganisations } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { dayIn, momentIn, shiftDay } from '../../platform/zoned-time.ts';
import { drawFor, type PageContextValue } from '../page-context.tsx';
import { ComparePick } from './compare-pick.tsx';
import { MatchList, shownMatches } from './match-list.tsx';
import { OfferCard } from './offer-card.tsx';
import { RunTags } from './runs/run-tags.tsx';

/** All that a card depends on besides what it shows: cards are the same for everybody who reads the same. */
export type CardReader = Pick<PageContextValue, 'language' | 'locale' | 'timeZone' | 'words'> & {
  reads: readonly string[];
};

interface Drawn {
  /** Around why it was found, which is another thing each time. */
  before: string;
  after: string;
  /** In milliseconds: what it says of its runs holds from then until then. */
  from: number;
  until: number;
}

type DrawCards = (reader: CardReader, hits: readonly CatalogueHit[]) => Promise<string>;

/** Letters of all kept cards together. A card has some 2,000, of one or two bytes. */
const mostLetters = 32_000_000;

/**
 * Draws the cards of a page and keeps each, those shown last the longest: for an edition, the last change of what it shows,
 * and those who read alike. Another change has another card, so nothing is kept too long; a day that ends where a run
 * takes place, or where the reader is, ends the card.
 */
export function cardsOf(deps: Pick<Deps, 'database' | 'now'>, most = mostLetters): DrawCards {
  const kept = new Map<string, Drawn>();
  let letters = 0;

  function find(key: string, now: number): Drawn | undefined {
    const drawn = kept.get(key);
    if (!drawn || now < drawn.from || now >= drawn.until) return undefined;
    kept.delete(key);
    kept.set(key, drawn);
    return drawn;
  }

  function keep(key: string, drawn: Drawn): void {
    forget(key);
    kept.set(key, drawn);
    letters += lengthOf(key, drawn);
    for (const oldest of kept.keys()) {
      if (letters <= most) break;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    const drawn = kept.get(key);
    if (!drawn) return;
    kept.delete(key);
    letters -= lengthOf(key, drawn);
  }

  return async (reader, hits) => {
    const now = deps.now();
    const who = `${reader.locale} ${reader.timeZone} ${reader.reads.join()}`;
    const keyed = hits.map((hit) => ({ hit, key: `${hit.edition.editionId} ${hit.changedIn} ${who}` }));
    const found = new Map(keyed.map(({ key }) => [key, find(key, now.getTime())]));
    const missing = keyed.filter(({ key }) => !found.get(key));
    if (missing.length > 0) {
      const read = await readMore(
        deps,
        missing.map(({ hit }) => hit),
      );
      for (const { hit, key } of missing) {
        const drawn = draw(reader, hit, { ...read, now });
        found.set(key, drawn);
        keep(key, drawn);
      }
    }
    return keyed
      .map(({ hit, key }) => {
        const { before = '', after = '' } = found.get(key) ?? {};
        return `${before}${drawMatches(reader, hit)}${after}`;
      })
      .join('');
  };
}

function lengthOf(key: string, { before, after }: Drawn): number {
  return key.length + before.length + after.length;
}

/** After the last change was read, so that nothing older is kept under it. */
async function readMore(deps: Pick<Deps, 'database' | 'now'>, hits: readonly CatalogueHit[]) {
  const [names, runs] = await Promise.all([
    nameOrganisations(deps, { organisationIds: hits.map(({ edition }) => edition.organisationId) }),
    findOfferings(deps, { achievementIds: hits.map(({ edition }) => edition.achievementId) }),
  ]);
  return { names, runs };
}

/** PostgreSQL keeps no NUL, so no text of a card has one. */
const gap = '\0';

function draw(
  reader: CardReader,
  { edition }: CatalogueHit,
  more: { names: ReadonlyMap<string, string>; runs: ReadonlyMap<string, RunNow[]>; now: Date },
): Drawn {
  const runs = more.runs.get(edition.achievementId) ?? [];
  const [before = '', after = ''] = render(
    reader,
    <OfferCard
      edition={edition}
      issuerName={more.names.get(edition.organisationId) ?? ''}
      tags={<RunTags runs={runs} now={more.now} />}
    >
      {gap}
      <ComparePick edition={edition} />
    </OfferCard>,
  ).split(gap);
  return { before, after, from: more.now.getTime(), until: endOfDay(runs, reader, more.now) };
}

function drawMatches(reader: CardReader, { edition, matches }: CatalogueHit): string {
  return shownMatches(matches).length === 0
    ? ''
    : render(reader, <MatchList edition={edition} matches={matches} />);
}

/** A card knows nobody: what it is not given here it cannot show. */
function render({ language, locale, timeZone, words, reads }: CardReader, card: JSX.Element): string {
  const nobody = { csrfToken: '', nonce: '', path: '', publicUrl: '', demo: false };
  return drawFor({ ...nobody, language, locale, timeZone, words, reads }, card);
}

/** The next midnight where one of the runs takes place, or the reader is. */
function endOfDay(runs: readonly RunNow[], { timeZone }: CardReader, now: Date): number {
  if (runs.length === 0) return Number.POSITIVE_INFINITY;
  const zones = new Set([timeZone, ...runs.map(({ run }) => run.timeZone)]);
  const ends = [...zones].map((zone) =>
    momentIn(zone, { day: shiftDay(dayIn(zone, now), 1), time: '00:00' }).getTime(),
  );
  return Math.min(...ends);
}
