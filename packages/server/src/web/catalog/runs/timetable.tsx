import type { JSX } from 'preact';
import type { Run, Session } from '../../../modules/catalog/index.ts';
import { Table, usePage, useWords } from '../../ui/index.ts';
import { TimesThere } from './run-words.tsx';

/** When a run meets, in its own time; a reader whose clock shows another one reads theirs too. */
export function Timetable({ run, isToPick = false }: { run: Run; isToPick?: boolean }): JSX.Element {
  const { timetable: words } = useWords().offering;
  const { locale } = usePage();
  const days = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  const dayOf = ({ day }: Session) => days.format(new Date(`${day}T12:00:00Z`));
  const isSomewhere = run.sessions.some(({ place }) => place !== '');
  return (
    <Table
      caption={words.caption(run.timeZone.replaceAll('_', ' '))}
      columns={[
        { key: 'day', label: words.day },
        { key: 'time', label: words.time },
        { key: 'title', label: words.fields.title },
        ...(isSomewhere ? [{ key: 'place', label: words.fields.place }] : []),
        ...(isToPick ? [{ key: 'pick', label: words.pick }] : []),
      ]}
      rows={run.sessions.map((session) => ({
        day: <time dateTime={session.day}>{dayOf(session)}</time>,
        time: <TimesThere zone={run.timeZone} {...session} />,
        title: session.title,
        place: session.place || undefined,
        pick: (
          <input
            class="choice__input"
            type="checkbox"
            name="session"
            value={session.sessionId}
            aria-label={`${session.title}, ${dayOf(session)}`}
          />
        ),
      }))}
    />
  );
}
