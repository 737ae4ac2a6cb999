import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  longestOfRun,
  mostOfRun,
  runPolicy,
  saveTimetable,
  weeklyDays,
} from '../../../modules/catalog/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { isDay, isTimeOfDay } from '../../../platform/zoned-time.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { lineField, nameField, someOf } from '../../forms/fields.ts';
import { emptyForm, type FormState } from '../../forms/form-state.ts';
import { flash, show } from '../../show.tsx';
import { at } from '../../words/index.ts';
import { frame } from '../achievement-door.ts';
import { type RunScope, runDoor } from './run-door.ts';
import { dayField } from './run-form.ts';
import { TimetablePage } from './timetable-page.tsx';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
const time = z
  .string()
  .max(40, at('offering.errors.time'))
  .transform((text) =>
    text
      .trim()
      .replace('.', ':')
      .replace(/^(\d):/, '0$1:'),
  )
  .refine(isTimeOfDay, at('offering.errors.time'));

const addSchema = z
  .object({
    title: nameField(longestOfRun.title, { empty: 'offering.errors.title', long: 'offering.errors.long' }),
    place: lineField(longestOfRun.place, 'offering.errors.long').default(''),
    first: z.string().max(40, at('offering.errors.day')).refine(isDay, at('offering.errors.day')),
    from: time,
    to: time,
    last: dayField,
    weekdays: someOf(weekdays, 'offering.errors.choose'),
  })
  .superRefine(({ from, to, first, last, weekdays: days }, refine) => {
    const wrong = (field: string, message: ReturnType<typeof at>) =>
      refine.addIssue({ code: 'custom', path: [field], message });
    if (to <= from) wrong('to', at('offering.errors.timeOrder'));
    if (last !== undefined && last < first) wrong('last', at('offering.errors.dayOrder'));
    if (last === undefined && days.length > 0) wrong('last', at('offering.errors.lastMissing'));
    if (last !== undefined && days.length === 0) wrong('weekdays', at('offering.errors.weekdays'));
  });

const removeSchema = z.object({
  session: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z
      .array(z.string().max(100, at('offering.errors.choose')))
      .max(mostOfRun.sessions * 2, at('offering.errors.choose')),
  ),
});

/** When a run meets. */
export function timetablePages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = runDoor(deps);
  const showIt = (context: Context<WebEnv>, scope: RunScope, state: FormState) => {
    const { run } = scope.found;
    const mayWrite = runPolicy.write(scope.actor, run) && run.state !== 'cancelled';
    const body = <TimetablePage {...{ scope, run, mayWrite, state }} />;
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  get('/timetable', runPolicy.read, (context, scope) => showIt(context, scope, emptyForm));
  form('/timetable', runPolicy.write, {
    limit: bodies.short,
    schema: addSchema,
    act: async (context, { actor, named, base }, { value }) => {
      const { title, place, first, from, to, last } = value;
      const chosen = value.weekdays.map(Number);
      const days = last === undefined ? [first] : weeklyDays({ first, last, weekdays: chosen });
      const added = days.map((day) => ({ sessionId: deps.newId('tts'), title, day, from, to, place }));
      await saveTimetable(deps, actor, { ...named, change: (stored) => [...stored, ...added] });
      flash(context, 'saved');
      return context.redirect(`${base}/timetable`, 303);
    },
    page: showIt,
  });
  form('/timetable/remove', runPolicy.write, {
    limit: bodies.short,
    schema: removeSchema,
    act: async (context, { actor, named, base }, { value: { session: gone } }) => {
      await saveTimetable(deps, actor, {
        ...named,
        change: (stored) => stored.filter(({ sessionId }) => !gone.includes(sessionId)),
      });
      flash(context, 'saved');
      return context.redirect(`${base}/timetable`, 303);
    },
    page: showIt,
  });
  return routes;
}
