import type { JSX } from 'preact';
import type { CatalogueHit } from '../../modules/catalog/index.ts';
import { useInLanguage, useWords } from '../ui/index.ts';

type Match = CatalogueHit['matches'][number];

/** Why an offer was found, where its title and purpose, which stand on the card, do not say it. */
export function MatchList({ matches }: Pick<CatalogueHit, 'matches'>): JSX.Element | null {
  const shown = shownMatches(matches);
  if (shown.length === 0) return null;
  return (
    <ul class="offer__matches">
      {shown.map((match) => (
        <MatchLine key={`${match.place} ${match.text}`} match={match} />
      ))}
    </ul>
  );
}

/** Each place once, of those that a card does not show by itself. */
export function shownMatches(matches: readonly Match[]): Match[] {
  return matches.filter(
    ({ place, text }, index) =>
      (place === 'skill' || place === 'outcome') &&
      matches.findIndex((other) => other.place === place && other.text === text) === index,
  );
}

function MatchLine({ match: { place, text, language } }: { match: Match }): JSX.Element {
  const words = useWords().catalog;
  return (
    <li>
      {words.matchedIn[place]} <span {...useInLanguage(language)}>{text}</span>
    </li>
  );
}
