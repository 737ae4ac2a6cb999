import type { Context } from 'hono';
import type { Run } from '../../../modules/catalog/index.ts';
import { type CalendarEvent, writeCalendar } from '../../../platform/icalendar.ts';
import { shiftDay, spanIn } from '../../../platform/zoned-time.ts';
import type { WebEnv } from '../../env.ts';

/** Each time of its timetable; of a run without one, its days as a whole. */
export function eventsOfRun(run: Run, about: { title: string; publicUrl: string }): CalendarEvent[] {
  const { runId, achievementId, timeZone, place, startsOn, endsOn, sessions, cancelled } = run;
  const host = new URL(about.publicUrl).host;
  const where = [place?.name, place?.address, place?.town].filter((text) => text).join(', ');
  const shared = {
    url: `${about.publicUrl}/achievements/${achievementId}/runs/${runId}`,
    isCancelled: cancelled !== undefined,
  };
  if (sessions.length === 0)
    return startsOn === undefined
      ? []
      : [
          {
            ...{ uid: `${runId}@${host}`, title: `${about.title}: ${run.name}`, place: where, ...shared },
            ...{ from: startsOn, to: shiftDay(endsOn ?? startsOn, 1) },
          },
        ];
  return sessions.map((session) => ({
    ...{ uid: `${session.sessionId}@${host}`, title: `${about.title}: ${session.title}`, ...shared },
    place: session.place || where,
    ...spanIn(timeZone, session),
  }));
}

export function answerCalendar(
  context: Context<WebEnv>,
  {
    name,
    says,
    events,
    now,
  }: { name: string; says?: string | undefined; events: readonly CalendarEvent[]; now: Date },
): Response {
  context.header('content-disposition', 'attachment; filename="calendar.ics"');
  return context.body(writeCalendar({ name, says }, events, now), 200, {
    'content-type': 'text/calendar; charset=utf-8',
  });
}
