import type { JSX } from 'preact';
import type { FrameworkDifference } from '../../modules/skills/index.ts';
import { useWords } from '../ui/index.ts';

/** As many as somebody reads. */
const shown = 100;

/** What an edition says differently from the one before, in sentences; without one before, that it is the first. */
export function Differences({
  differences,
}: {
  differences: readonly FrameworkDifference[] | undefined;
}): JSX.Element | null {
  const words = useWords().ownFrameworks;
  if (!differences) return <p class="muted">{words.draft.first}</p>;
  if (differences.length === 0) return null;
  const rest = differences.length - shown;
  return (
    <>
      <ul>
        {differences.slice(0, shown).map((one) => {
          const sentence = words.difference(one);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      {rest > 0 ? <p class="muted">{words.moreDifferences(rest)}</p> : null}
    </>
  );
}
