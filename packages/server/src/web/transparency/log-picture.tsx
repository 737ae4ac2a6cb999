import type { JSX } from 'preact';
import { useWords } from '../ui/index.ts';

const leaves = 8;
const step = 80;
const [top, rowHeight] = [30, 62];
/** The badge whose proof is drawn, counted from the left. */
const chosen = 2;

interface Node {
  level: number;
  index: number;
}

/** A tree of eight entries, with the way of one of them to the top and what lies beside it. */
export function LogPicture(): JSX.Element {
  const { picture } = useWords().transparency;
  const nodes = [0, 1, 2, 3].flatMap((level) =>
    Array.from({ length: leaves / 2 ** level }, (_, index) => ({ level, index })),
  );
  return (
    <figure class="log-picture">
      <svg viewBox="0 0 640 330" role="img" aria-label={picture.label}>
        {nodes
          .filter(({ level }) => level < 3)
          .map((node) => (
            <path key={nameOf(node)} class={`log-picture__line ${kindOf(node)}`} d={lineUp(node)} />
          ))}
        {nodes.map((node) => (
          <circle
            key={nameOf(node)}
            class={`log-picture__node ${kindOf(node)}`}
            cx={xOf(node)}
            cy={yOf(node)}
            r={node.level === 3 ? 16 : 11}
          />
        ))}
        {Array.from({ length: leaves }, (_, index) => (
          <rect
            key={index}
            class={`log-picture__badge ${index === chosen ? 'is-way' : ''}`}
            x={xOf({ level: 0, index }) - 13}
            y={268}
            width={26}
            height={32}
            rx={6}
          />
        ))}
      </svg>
      <figcaption>
        <ol class="log-picture__legend">
          <li>{picture.badges}</li>
          <li>{picture.hashes}</li>
          <li>{picture.checkpoint}</li>
          <li class="log-picture__proof">{picture.proof}</li>
        </ol>
      </figcaption>
    </figure>
  );
}

function nameOf({ level, index }: Node): string {
  return `${level}-${index}`;
}

function xOf({ level, index }: Node): number {
  const width = step * 2 ** level;
  return width * index + width / 2;
}

function yOf({ level }: Node): number {
  return top + (3 - level) * rowHeight;
}

function lineUp(node: Node): string {
  const parent = { level: node.level + 1, index: Math.floor(node.index / 2) };
  return `M${xOf(node)} ${yOf(node)} L${xOf(parent)} ${yOf(parent)}`;
}

/** On the way of the chosen badge, or beside it: together they are its proof. */
function kindOf({ level, index }: Node): string {
  const way = Math.floor(chosen / 2 ** level);
  if (index === way) return 'is-way';
  return level < 3 && index === (way ^ 1) ? 'is-beside' : '';
}
