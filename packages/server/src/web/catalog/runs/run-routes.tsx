import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  cancelRun,
  closeRun,
  copyRun,
  longestOfRun,
  openRun,
  type Run,
  runPolicy,
  saveRun,
} from '../../../modules/catalog/index.ts';
import { countWaitingIn } from '../../../modules/learning/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../../forms/edit-state.ts';
import { lineField, nameField } from '../../forms/fields.ts';
import { emptyForm, type FormState } from '../../forms/form-state.ts';
import { flash, show } from '../../show.tsx';
import { frame } from '../achievement-door.ts';
import { type RunScope, runDoor } from './run-door.ts';
import { dayField, runSchema, runValues, wordingOfForm } from './run-form.ts';
import { RunFormPage } from './run-form-page.tsx';
import { RunPage } from './run-page.tsx';

const copySchema = z.object({
  copyName: nameField(longestOfRun.name, {
    empty: 'offering.errors.name',
    long: 'offering.errors.long',
  }),
  startsOn: dayField,
});
const cancelSchema = z.object({ reason: lineField(longestOfRun.reason, 'offering.errors.long') });

/** One run: what it says, and what happens to it. */
export function runPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = runDoor(deps);

  const showOne = async (context: Context<WebEnv>, scope: RunScope, state: FormState) => {
    const waiting = await countWaitingIn(deps, scope.named);
    const body = <RunPage scope={scope} found={scope.found} waiting={waiting} state={state} />;
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  get('', runPolicy.read, (context, scope) => showOne(context, scope, emptyForm));

  const showEdit = (context: Context<WebEnv>, scope: RunScope, state: FormState) => {
    const { run } = scope.found;
    const values = state === emptyForm ? withState(runValues(run)) : state.values;
    const body = <RunFormPage scope={scope} run={run} state={{ ...state, values }} />;
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  get('/edit', runPolicy.write, (context, scope) => showEdit(context, scope, emptyForm));
  form('/edit', runPolicy.write, {
    limit: bodies.long,
    schema: runSchema,
    act: async (context, { actor, named, base }, { value, posted }) => {
      const madeFrom = (stored: Run) => assertMadeFrom(posted, runValues(stored));
      await saveRun(deps, actor, { ...named, wording: wordingOfForm(value), madeFrom });
      flash(context, 'saved');
      return context.redirect(base, 303);
    },
    page: showEdit,
  });

  // What is refused is about the run as a whole, so each has a page to be said on.
  form('/open', runPolicy.open, {
    limit: bodies.button,
    schema: z.object({}),
    act: async (context, { actor, named, base }) => {
      await openRun(deps, actor, named);
      flash(context, 'runOpened');
      return context.redirect(base, 303);
    },
    page: showOne,
  });
  button('/close', runPolicy.open, async (context, { actor, named, base }) => {
    await closeRun(deps, actor, named);
    flash(context, 'runClosed');
    return context.redirect(base, 303);
  });
  form('/cancel', runPolicy.open, {
    limit: bodies.short,
    schema: cancelSchema,
    act: async (context, { actor, named, base }, { value: { reason } }) => {
      await cancelRun(deps, actor, { ...named, reason });
      flash(context, 'runCancelled');
      return context.redirect(base, 303);
    },
    page: showOne,
  });
  form('/copy', runPolicy.write, {
    limit: bodies.short,
    schema: copySchema,
    act: async (context, { actor, named, address }, { value: { copyName: name, startsOn } }) => {
      const { runId } = await copyRun(deps, actor, { ...named, name, startsOn });
      flash(context, 'created');
      return context.redirect(`${address}/runs/${runId}`, 303);
    },
    page: showOne,
  });
  return routes;
}
