import type { JSX } from 'preact';
import type { RunNow } from '../../../modules/catalog/index.ts';
import { type Day, daysBetween, firstOfMonth } from '../../../platform/zoned-time.ts';
import { EmptyState, usePage, useWords } from '../../ui/index.ts';
import { StandingTag, useReader, writeDays } from './run-words.tsx';

export interface DrawnRun extends Pick<RunNow, 'run' | 'standing'> {
  href: string;
  /** What it is a run of, where there are several. */
  of?: string | undefined;
}

/** The runs of a year, each as a bar over its twelve months; beside each bar stands the same in words. */
export function YearPicture(props: { year: number; runs: readonly DrawnRun[]; path: string }): JSX.Element {
  const { year, runs, path } = props;
  const words = useWords().offering.calendar;
  const shown = runs.filter(({ run }) => isInYear(run, year));
  return (
    <section aria-labelledby="year" class="year">
      <div class="year__head">
        <h2 id="year">{words.year(year)}</h2>
        <nav aria-label={words.years} class="year__years">
          <a href={`${path}?year=${year - 1}`}>{year - 1}</a>
          <a href={`${path}?year=${year + 1}`}>{year + 1}</a>
        </nav>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.none.title}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : (
        <>
          <p class="year__legend muted">
            <Swatch kind="run" /> {words.runs} <Swatch kind="enrol" /> {words.enrolment}
          </p>
          <Months year={year} />
          <ol class="year__runs">
            {shown.map((drawn) => (
              <DrawnLine key={drawn.run.runId} drawn={drawn} year={year} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function DrawnLine({ drawn, year }: { drawn: DrawnRun; year: number }): JSX.Element {
  const reader = useReader();
  const { run, standing, href, of } = drawn;
  const days = writeDays(run, reader);
  const isOff = standing === 'cancelled' || standing === 'draft';
  return (
    <li class="year__run">
      <p class="year__label">
        <a href={href}>{of ? `${of}: ${run.name}` : run.name}</a> <StandingTag standing={standing} />{' '}
        <span class="muted">{days || reader.words.offering.paces[run.pace]}</span>
      </p>
      <svg class="year__bar" viewBox="0 0 1200 24" preserveAspectRatio="none" aria-hidden="true">
        {Array.from({ length: 13 }, (_, month) => (
          <line
            key={month}
            class="year__line"
            x1={placeOf(firstOfMonth(`${year}-01-01`, month), year)}
            x2={placeOf(firstOfMonth(`${year}-01-01`, month), year)}
            y1="0"
            y2="24"
          />
        ))}
        <Bar kind="enrol" y={16} height={5} from={run.enrolsFrom} to={enrolsUntil(run)} year={year} />
        <Bar
          kind={isOff ? 'off' : 'run'}
          y={3}
          height={10}
          from={run.startsOn ?? run.createdAt.toISOString().slice(0, 10)}
          to={run.endsOn}
          year={year}
        />
      </svg>
    </li>
  );
}

function Bar(props: {
  kind: 'run' | 'enrol' | 'off';
  y: number;
  height: number;
  from: Day | undefined;
  to: Day | undefined;
  year: number;
}): JSX.Element | null {
  const { kind, y, height, from, to, year } = props;
  if (kind === 'enrol' && from === undefined) return null;
  const start = from === undefined ? 0 : placeOf(from, year);
  const end = to === undefined ? 1200 : placeOf(to, year) + 1200 / 366;
  if (end <= 0 || start >= 1200) return null;
  const width = Math.max(6, Math.min(1200, end) - start);
  return <rect class={`year__${kind}`} x={start} y={y} width={width} height={height} rx="3" />;
}

function Swatch({ kind }: { kind: 'run' | 'enrol' }): JSX.Element {
  return (
    <svg class="year__swatch" viewBox="0 0 24 12" aria-hidden="true">
      <rect class={`year__${kind}`} x="0" y="1" width="24" height="10" rx="3" />
    </svg>
  );
}

/** The first letters of the months, over their columns. */
function Months({ year }: { year: number }): JSX.Element {
  const { locale } = usePage();
  const narrow = new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return (
    <div class="year__months" aria-hidden="true">
      {Array.from({ length: 12 }, (_, month) => {
        const day = new Date(Date.UTC(year, month, 15));
        return (
          <span key={month}>
            <span class="year__narrow">{narrow.format(day)}</span>
            <span class="year__short">{short.format(day)}</span>
          </span>
        );
      })}
    </div>
  );
}

/** Of a run that is for whoever comes, every year that it does not leave out. */
function isInYear({ startsOn, endsOn, createdAt }: DrawnRun['run'], year: number): boolean {
  const first = startsOn ?? createdAt.toISOString().slice(0, 10);
  return first <= `${year}-12-31` && (endsOn ?? '9999') >= `${year}-01-01`;
}

function enrolsUntil({ enrolsUntil, startsOn, endsOn }: DrawnRun['run']): Day | undefined {
  return enrolsUntil ?? startsOn ?? endsOn;
}

/** How far along the picture a day is; before its left edge when it is of a year before. */
function placeOf(day: Day, year: number): number {
  const length = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return Math.round((Math.max(0, daysBetween(`${year}-01-01`, day)) / length) * 1200);
}
