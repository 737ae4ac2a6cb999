import type { JSX } from 'preact';
import { lastDayToEnrol, type Run } from '../../../modules/catalog/index.ts';
import { DefinitionList, usePage } from '../../ui/index.ts';
import { DayText, useReader, writeWhen } from './run-words.tsx';

/** When and where a run is, as a list. */
export function RunFacts({ run }: { run: Run }): JSX.Element {
  const reader = useReader();
  const { facts, ...words } = reader.words.offering;
  const last = lastDayToEnrol(run);
  return (
    <DefinitionList
      items={[
        { term: facts.when, children: writeWhen(run, reader) },
        { term: facts.enrolsFrom, children: run.enrolsFrom && <DayText day={run.enrolsFrom} /> },
        { term: facts.enrolsUntil, children: last && <DayText day={last} /> },
        { term: facts.where, children: <Where run={run} /> },
        { term: facts.languages, children: run.languages.length > 0 ? <Languages run={run} /> : undefined },
        {
          term: facts.timeZone,
          children: run.sessions.length > 0 || last ? run.timeZone.replaceAll('_', ' ') : undefined,
        },
        {
          term: facts.timetable,
          children: run.sessions.length > 0 ? words.sessions(run.sessions.length) : undefined,
        },
        { term: facts.note, children: run.note || undefined },
      ].filter(({ children }) => children !== undefined)}
    />
  );
}

export function Where({ run }: { run: Pick<Run, 'delivery' | 'place'> }): JSX.Element {
  const { words, locale } = useReader();
  const { delivery, place } = run;
  const country =
    place?.countryCode && new Intl.DisplayNames(locale, { type: 'region' }).of(place.countryCode);
  const at = place ? [place.name, place.address, place.town, country].filter((text) => text).join(', ') : '';
  const way = words.offering.deliveries[delivery];
  return <>{at === '' ? way : `${way}: ${at}`}</>;
}

function Languages({ run }: { run: Pick<Run, 'languages'> }): JSX.Element {
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return <>{list.format(run.languages.map((tag) => names.of(tag) ?? tag))}</>;
}
