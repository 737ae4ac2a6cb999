import type { JSX } from 'preact';
import { stackOfStones, stonePath } from '../ui/stone-shapes.ts';

/** The picture of the home page: sun with the lines of a map, hills, a path, and a cairn at its end. */
export function Landscape({ label }: { label: string }): JSX.Element {
  return (
    <svg
      class="landscape"
      viewBox="0 0 1440 600"
      preserveAspectRatio="xMaxYMax slice"
      role="img"
      aria-label={label}
    >
      <g class="landscape__lines">
        {[116, 164, 220, 284, 356, 436, 524, 620].map((radius) => (
          <circle key={radius} cx="1262" cy="176" r={radius} />
        ))}
      </g>
      <circle class="landscape__sun" cx="1262" cy="176" r="66" />
      <path
        class="landscape__far"
        d="M0 400C120 352 210 340 330 372C450 404 520 330 640 300C760 270 850 352 960 330C1090 304 1180 236 1300 262C1370 278 1410 300 1440 318V600H0Z"
      />
      <path
        class="landscape__middle"
        d="M0 470C160 412 300 430 430 452C580 478 690 414 830 396C980 376 1060 420 1180 408C1290 398 1370 366 1440 352V600H0Z"
      />
      <path
        class="landscape__near"
        d="M0 548C180 500 330 506 500 520C700 536 860 470 1040 456C1200 444 1340 470 1440 490V600H0Z"
      />
      <path
        class="landscape__path"
        d="M640 600C676 574 742 566 800 560C866 553 900 540 884 526C868 512 812 512 820 498C828 486 880 482 900 474C916 467 900 456 880 450L892 448C916 454 934 466 920 476C906 486 852 492 850 500C850 510 914 512 924 528C934 546 900 560 850 570C800 580 776 586 760 600Z"
      />
      <SmallCairn x={846} y={398} size={0.42} stones={3} />
      <SmallCairn x={748} y={536} size={0.85} stones={4} />
      <TallCairn />
      <Grass />
    </svg>
  );
}

function SmallCairn(props: { x: number; y: number; size: number; stones: number }): JSX.Element {
  const [pile] = stackOfStones(props.stones);
  const middle = (pile?.right ?? 0) / 2;
  return (
    <g transform={`translate(${props.x} ${props.y}) scale(${props.size})`}>
      {pile?.stones.map((stone, index) => (
        <path
          key={stone.y}
          class={index === pile.stones.length - 1 ? 'landscape__lichen' : 'landscape__stone'}
          d={stone.path}
          transform={`translate(${stone.x - middle} ${-stone.y})`}
        />
      ))}
    </g>
  );
}

const tallStones = [
  { width: 216, height: 66, lean: 10, x: 0, tone: 'stone' },
  { width: 176, height: 56, lean: -14, x: -8, tone: 'shade' },
  { width: 142, height: 48, lean: 12, x: 8, tone: 'stone' },
  { width: 104, height: 42, lean: -8, x: -4, tone: 'shade' },
  { width: 70, height: 36, lean: 6, x: 4, tone: 'lichen' },
] as const;

function TallCairn(): JSX.Element {
  let ground = 500;
  return (
    <g transform="translate(1092 0)">
      <ellipse class="landscape__shadow" cx="8" cy="500" rx="138" ry="12" />
      {tallStones.map((stone) => {
        const y = ground;
        ground -= stone.height - 3;
        return (
          <g key={stone.width} transform={`translate(${stone.x} ${y})`}>
            <path class={`landscape__${stone.tone}`} d={stonePath(stone.width, stone.height, stone.lean)} />
            <path class="landscape__light" d={lightOn(stone.width, stone.height, stone.lean)} />
          </g>
        );
      })}
    </g>
  );
}

// The edge that the sun touches: a thin lens along the upper right of a stone.
function lightOn(width: number, height: number, lean: number): string {
  const half = width / 2;
  return (
    `M${lean - half * 0.3} ${-height * 0.97}C${half * 0.5} ${-height * 1.02} ${half * 0.93} ${-height * 0.86} ${half * 0.97} ${-height * 0.5}` +
    `C${half * 0.8} ${-height * 0.78} ${half * 0.4} ${-height * 0.86} ${lean - half * 0.3} ${-height * 0.97}Z`
  );
}

function Grass(): JSX.Element {
  const tufts = [
    [986, 508],
    [1278, 506],
    [1330, 512],
    [1012, 520],
    [640, 552],
    [420, 546],
    [240, 538],
  ] as const;
  return (
    <g class="landscape__grass">
      {tufts.map(([x, y]) => (
        <path key={x} d={`M${x} ${y}c-2-10-6-16-12-20m12 20c0-12 1-20 4-28m-4 28c4-10 8-14 16-17`} />
      ))}
    </g>
  );
}
