import type { JSX } from 'preact';
import {
  type AchievementEdition,
  cheapestWays,
  hoursNeeded,
  isOpenFor,
  type OfferedRun,
  paceAt,
  weeklyHours,
} from '../../../modules/catalog/index.ts';
import { type Day, dayIn, daysBetween } from '../../../platform/zoned-time.ts';
import { Button, Field, Form, Notice, usePage, useWords } from '../../ui/index.ts';
import { NotStated } from './not-stated.tsx';
import { OffersTable } from './offers-table.tsx';
import { RunFacts } from './run-facts.tsx';
import { DayText, StandingTag, useReader, writePrice } from './run-words.tsx';

export interface OfferingProps {
  edition: AchievementEdition;
  runs: readonly OfferedRun[];
  /** The hours a week that the reader has. */
  hours: number;
  now: Date;
}

/** When it can be begun, what it costs in all, and how long it takes at the reader's pace. */
export function OfferingSection(props: OfferingProps): JSX.Element {
  const { edition, runs, hours, now } = props;
  const { offering: words } = useWords();
  const page = words.page;
  const shown = runs.filter((each) => isToShow(each, now));
  return (
    <section aria-labelledby="runs" class="offering">
      <h2 id="runs">{page.title}</h2>
      <CheapestWay runs={shown} />
      <MyPace edition={edition} hours={hours} now={now} />
      {shown.length === 0 ? (
        <p>{runs.some(({ standing }) => standing === 'closed') ? page.allClosed : page.noRuns}</p>
      ) : (
        shown.map((each) => (
          <RunCard key={each.run.runId} offered={each} edition={edition} hours={hours} now={now} />
        ))
      )}
    </section>
  );
}

/** What is over is history; what was cancelled is said until it would have been over. */
export function isToShow({ run, standing }: OfferedRun, now: Date): boolean {
  if (standing === 'open' || standing === 'full' || standing === 'upcoming') return true;
  const today = dayIn(run.timeZone, now);
  return standing === 'cancelled' && (run.endsOn ?? run.startsOn ?? '') >= today;
}

/** The least that it takes to earn it, and what that leaves out. */
function CheapestWay({ runs }: { runs: readonly OfferedRun[] }): JSX.Element | null {
  const reader = useReader();
  const { offering: words } = reader.words;
  const cheapest = cheapestWays(
    runs.map(({ run, standing, offers }) => ({ run, standing, offers: offers.map(({ offer }) => offer) })),
  );
  if (cheapest.length === 0) return null;
  return (
    <div class="offering__cost">
      {cheapest.map(({ run, cost }) => (
        <p key={cost.least.currency}>
          {words.page.cheapest} <strong>{writePrice(cost.least, reader)}</strong> ({run.name}
          ). {cost.withRetake ? words.page.withRetake(writePrice(cost.withRetake, reader)) : null}{' '}
          <NotStated kinds={cost.notStated} />
        </p>
      ))}
    </div>
  );
}

/** A form that asks for the hours a week, and what follows from them. */
function MyPace({ edition, hours, now }: Omit<OfferingProps, 'runs'>): JSX.Element | null {
  const { timeZone } = usePage();
  const page = useWords().offering.page;
  const pace = paceAt(edition, { hours, from: dayIn(timeZone, now) });
  if (!pace) return <p class="muted">{page.noWorkload}</p>;
  return (
    <div class="offering__pace">
      <HoursForm hours={hours} action="#runs" />
      <p role="status">
        {page.pace(hours, pace.weeks)} {page.doneBy} <DayText day={pace.doneOn} />.
      </p>
    </div>
  );
}

/** Asks for the reader's hours a week; the answer stands in the address and is remembered. */
export function HoursForm(props: {
  hours: number;
  action?: string;
  kept?: readonly (readonly [string, string])[];
}): JSX.Element {
  const page = useWords().offering.page;
  return (
    <Form method="get" action={props.action} inline>
      {(props.kept ?? []).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
      ))}
      <Field
        label={page.hours}
        name="hours"
        type="number"
        min={weeklyHours.least}
        max={weeklyHours.most}
        step="0.5"
        value={props.hours}
      />
      <Button variant="secondary" icon="clock">
        {page.reckon}
      </Button>
    </Form>
  );
}

function RunCard(props: {
  offered: OfferedRun;
  edition: AchievementEdition;
  hours: number;
  now: Date;
}): JSX.Element {
  const { offered, edition, hours, now } = props;
  const { run, standing, offers } = offered;
  const { offering: words } = useWords();
  const page = words.page;
  const path = `/achievements/${run.achievementId}`;
  const canChoose =
    isOpenFor({ standing }) && (standing === 'open' || run.hasWaitingList) && offers.length > 0;
  return (
    <article class="offering__run" aria-labelledby={`run-${run.runId}`}>
      <h3 id={`run-${run.runId}`}>
        {run.name} <StandingTag standing={standing} />
      </h3>
      {run.cancelled ? (
        <Notice kind="warning" title={page.cancelled}>
          <p>{run.cancelled.reason}</p>
        </Notice>
      ) : (
        <>
          <RunFacts run={run} />
          <p>
            {run.capacity === undefined ? null : (
              <>{words.seatsLeft(Math.max(0, run.capacity - run.seatsTaken), run.capacity)} </>
            )}
            {standing === 'full' ? (run.hasWaitingList ? page.waitingList : page.noWaitingList) : null}
          </p>
          <RunPace run={run} edition={edition} hours={hours} now={now} />
          <OffersTable offers={offers} />
          <p class="offering__links">
            {canChoose && edition.status === 'published' ? (
              <Button href={`${path}/enrol?run=${run.runId}`} icon="footprints">
                {standing === 'full' ? page.joinWaiting : page.choose}
              </Button>
            ) : null}
            {run.sessions.length > 0 ? (
              <Button href={`${path}/runs/${run.runId}`} variant="quiet" icon="calendar-days">
                {page.timetable}
              </Button>
            ) : null}
          </p>
        </>
      )}
    </article>
  );
}

/** What a run asks for each week, or when somebody who begins at once would be done. */
function RunPace(props: {
  run: OfferedRun['run'];
  edition: AchievementEdition;
  hours: number;
  now: Date;
}): JSX.Element | null {
  const { run, edition, hours, now } = props;
  const page = useWords().offering.page;
  const { startsOn, endsOn } = run;
  if (run.pace === 'scheduled' && startsOn && endsOn) {
    const needed = hoursNeeded(edition, { days: daysBetween(startsOn, endsOn) + 1 });
    if (needed === undefined) return null;
    return (
      <p>
        {page.needs(needed)} {needed > hours ? <strong>{page.moreThanYours(hours)}</strong> : null}
      </p>
    );
  }
  const today = dayIn(run.timeZone, now);
  const from: Day = startsOn !== undefined && startsOn > today ? startsOn : today;
  const pace = paceAt(edition, { hours, from });
  if (!pace) return null;
  const isLate = endsOn !== undefined && pace.doneOn > endsOn;
  return (
    <p>
      {page.ifYouBegin(hours)} <DayText day={pace.doneOn} />.{' '}
      {isLate ? <strong>{page.tooLate}</strong> : null}
    </p>
  );
}
