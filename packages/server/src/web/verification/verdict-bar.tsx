import type { JSX } from 'preact';
import { rowVerdicts, type VerdictCounts } from '../../modules/verification/index.ts';
import { Icon, lookOf, NumberText, useWords } from '../ui/index.ts';

const width = 1000;
const height = 24;
/** So that one of ten thousand is seen. */
const narrowest = 6;

/** How many have which verdict: one bar as a picture, and the same in words, each leading to its rows. */
export function VerdictBar({ counts, path }: { counts: VerdictCounts; path: string }): JSX.Element | null {
  const words = useWords().bulkChecks;
  const found = rowVerdicts.filter((verdict) => counts[verdict] > 0);
  if (found.length === 0) return null;
  const wide = widthsOf(found.map((verdict) => counts[verdict]));
  let x = 0;
  return (
    <figure class="verdict-bar">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.picture}
      >
        {found.map((verdict, index) => {
          const from = x;
          x += wide[index] ?? 0;
          return (
            <rect
              key={verdict}
              class={`verdict-bar__part verdict-bar__part--${lookOf(verdict).tone}`}
              x={from}
              width={Math.max(1, (wide[index] ?? 0) - 2)}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption>
        <ul class="verdict-bar__words">
          {found.map((verdict) => (
            <li key={verdict}>
              <a href={`${path}?verdict=${verdict}`} class={`verdict verdict--${lookOf(verdict).tone}`}>
                <Icon name={lookOf(verdict).icon} />
                <span>
                  {words.verdicts[verdict]}: <NumberText value={counts[verdict]} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** In proportion, each wide enough to be seen; together as wide as the bar. */
function widthsOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const spread = width - narrowest * counts.length;
  return counts.map((count) => narrowest + (count / total) * spread);
}
