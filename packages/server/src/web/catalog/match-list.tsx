import type { JSX } from 'preact';
import type { AchievementEdition, CatalogueHit } from '../../modules/catalog/index.ts';
import { useInLanguage, useWords } from '../ui/index.ts';

type Match = CatalogueHit['matches'][number];

/** Why an offer was found, where its title and purpose, which stand on the card, do not show the typed word. */
export function MatchList({
  edition,
  matches,
}: Pick<CatalogueHit, 'edition' | 'matches'>): JSX.Element | null {
  const shown = shownMatches(matches);
  if (shown.length === 0) return null;
  return (
    <ul class="offer__matches">
      {shown.map((match) => (
        <MatchLine key={`${match.place} ${match.text} ${match.as}`} match={match} subject={edition.subject} />
      ))}
    </ul>
  );
}

/** Each place once, of those that a card does not show by itself. */
export function shownMatches(matches: readonly Match[]): Match[] {
  const isOnCard = ({ place, as }: Match) => as === undefined && (place === 'title' || place === 'purpose');
  return matches.filter(
    (match, index) =>
      !isOnCard(match) &&
      matches.findIndex(
        ({ place, text, as }) => place === match.place && text === match.text && as === match.as,
      ) === index,
  );
}

function MatchLine(props: { match: Match } & Pick<AchievementEdition, 'subject'>): JSX.Element {
  const { match, subject } = props;
  const { place, text, language, word, as } = match;
  const words = useWords().catalog;
  const isWhole = place === 'skill' || place === 'label' || place === 'outcome' || place === 'title';
  const inLanguage = useInLanguage(language);
  return (
    <li>
      {words.matchedIn[place]}{' '}
      {place === 'subject' ? words.subjects[subject] : <span {...inLanguage}>{isWhole ? text : as}</span>}
      {as === undefined ? null : <span class="muted"> {words.matchedAs(word, as)}</span>}
    </li>
  );
}
