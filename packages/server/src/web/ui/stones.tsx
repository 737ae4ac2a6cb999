import type { JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { stackOfStones } from './stone-shapes.ts';

/** Progress as a cairn: one stone laid for each requirement that is met. Up to eight stones a pile. */
export function Stones({ done, total, label }: { done: number; total: number; label: string }): JSX.Element {
  const words = useWords().ui;
  const laid = Math.max(0, Math.min(done, total));
  return (
    <figure class="stones">
      <StonesPicture done={laid} total={total} />
      <figcaption class="stones__caption">
        <span class="stones__label">{label}</span>{' '}
        <span class="stones__count">{words.stones(laid, total)}</span>
      </figcaption>
    </figure>
  );
}

function StonesPicture({ done, total }: { done: number; total: number }): JSX.Element {
  const piles = stackOfStones(total);
  const width = Math.max(...piles.map((pile) => pile.right), 1);
  const height = Math.max(...piles.map((pile) => pile.height), 1);
  let index = 0;
  return (
    <svg
      class="stones__picture"
      viewBox={`0 0 ${width} ${height + 4}`}
      width={width}
      height={height + 4}
      aria-hidden="true"
      focusable="false"
    >
      <path class="stones__ground" d={`M2 ${height + 2}H${width - 2}`} />
      {piles.flatMap((pile) =>
        pile.stones.map((stone) => {
          index += 1;
          const look = index > done ? 'stone stone--open' : index === total ? 'stone stone--last' : 'stone';
          return (
            <path
              key={index}
              class={look}
              d={stone.path}
              transform={`translate(${stone.x} ${height - stone.y})`}
            />
          );
        }),
      )}
    </svg>
  );
}

/** Three stones that are not laid yet: the picture of an empty place. */
export function EmptyStones(): JSX.Element {
  return <StonesPicture done={0} total={3} />;
}
