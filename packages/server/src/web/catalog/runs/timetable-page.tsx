import type { JSX } from 'preact';
import { longestOfRun, type Run } from '../../../modules/catalog/index.ts';
import { type FormState, many, one } from '../../forms/form-state.ts';
import {
  Button,
  CheckboxGroup,
  Field,
  FieldSet,
  Form,
  type Option,
  usePage,
  useWords,
} from '../../ui/index.ts';
import type { AchievementScope } from '../achievement-door.ts';
import { AchievementFrame } from '../achievement-frame.tsx';
import { Timetable } from './timetable.tsx';

/** The timetable of a run: what it has, one time more, the same every week, and what to take out. */
export function TimetablePage(props: {
  scope: AchievementScope;
  run: Run;
  mayWrite: boolean;
  state: FormState;
}): JSX.Element {
  const { offering: words } = useWords();
  const { timetable: page, console: all } = words;
  const { scope, run, mayWrite, state } = props;
  const address = `${scope.address}/runs/${run.runId}`;
  return (
    <AchievementFrame scope={scope} part="runs" errors={state.errors}>
      <p>
        <a href={address}>{all.backToRun(run.name)}</a>
      </p>
      <h2>{page.title}</h2>
      {run.sessions.length === 0 ? (
        <p>{page.none}</p>
      ) : (
        <Form action={`${address}/timetable/remove`} wide>
          <Timetable run={run} isToPick={mayWrite} />
          {mayWrite ? (
            <Button variant="secondary" icon="trash-2">
              {page.remove}
            </Button>
          ) : null}
        </Form>
      )}
      {run.sessions.length > 0 && run.state !== 'draft' ? (
        <p>
          <a href={`/achievements/${run.achievementId}/runs/${run.runId}/timetable.ics`}>{page.file}</a>
        </p>
      ) : null}
      {mayWrite ? <Add address={address} run={run} state={state} /> : null}
    </AchievementFrame>
  );
}

function Add({ address, run, state }: { address: string; run: Run; state: FormState }): JSX.Element {
  const { timetable: page, facts } = useWords().offering;
  const { values, errors } = state;
  const field = (name: 'title' | 'place' | 'from' | 'to' | 'first' | 'last') => (
    <Field
      label={page.fields[name]}
      name={name}
      type={name === 'first' || name === 'last' ? 'date' : 'text'}
      hint={name === 'from' || name === 'to' ? page.timeHint : undefined}
      width={name === 'from' || name === 'to' ? 'short' : undefined}
      maxLength={name === 'title' ? longestOfRun.title : name === 'place' ? longestOfRun.place : undefined}
      value={one(values, name)}
      error={errors[name] ?? (name === 'first' ? errors.day : undefined)}
      required={name !== 'place' && name !== 'last'}
    />
  );
  return (
    <section aria-labelledby="add" class="run-part">
      <h3 id="add">{page.add}</h3>
      <p class="muted">
        {page.addLead} {facts.timeZone}: {run.timeZone.replaceAll('_', ' ')}.
      </p>
      <Form action={`${address}/timetable`}>
        {field('title')}
        <div class="run-step">
          {field('first')}
          {field('from')}
          {field('to')}
        </div>
        {field('place')}
        <FieldSet legend={page.weekly}>
          <p class="muted">{page.weeklyLead}</p>
          {field('last')}
          <CheckboxGroup
            legend={page.weekdays}
            name="weekdays"
            values={many(values, 'weekdays')}
            error={errors.weekdays}
            options={useWeekdays()}
          />
        </FieldSet>
        <Button icon="plus">{page.submit}</Button>
      </Form>
    </section>
  );
}

/** 1 for Monday, by the names that the reader knows. */
function useWeekdays(): Option[] {
  const { locale } = usePage();
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 4 January 2027 is a Monday.
  return Array.from({ length: 7 }, (_, index) => ({
    value: String(index + 1),
    label: names.format(new Date(Date.UTC(2027, 0, 4 + index))),
  }));
}
