import type { JSX } from 'preact';
import { Table, useWords } from '../ui/index.ts';

const [width, height, floor] = [600, 180, 150];
const step = width / 10;

/** How many learners reached which mark: a picture, and the same figures as a table behind it. */
export function MarksChart({ tenths }: { tenths: readonly number[] }): JSX.Element {
  const words = useWords().learners.figures;
  const most = Math.max(1, ...tenths);
  const learners = tenths.reduce((sum, count) => sum + count, 0);
  return (
    <figure>
      <svg
        class="marks-chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.picture(learners)}
      >
        {tenths.map((count, tenth) => {
          const size = (count / most) * (floor - 30);
          const middle = tenth * step + step / 2;
          return (
            <g key={tenth}>
              <rect
                class="marks-chart__bar"
                x={tenth * step + 4}
                y={floor - size}
                width={step - 8}
                height={size}
                rx="3"
              />
              {count > 0 ? (
                <text x={middle} y={floor - size - 8}>
                  {count}
                </text>
              ) : null}
              <text x={tenth * step + 2} y={height - 10}>
                {tenth === 0 ? '' : tenth * 10}
              </text>
            </g>
          );
        })}
        <path class="marks-chart__line" d={`M0 ${floor}H${width}`} />
      </svg>
      <details>
        <summary>{words.table}</summary>
        <Table
          caption={words.distribution}
          captionHidden
          columns={[
            { key: 'mark', label: words.mark },
            { key: 'learners', label: words.learners, numeric: true },
          ]}
          rows={tenths.map((count, tenth) => ({ mark: words.from(tenth), learners: count }))}
        />
      </details>
    </figure>
  );
}
