import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import {
  getPersonRow,
  lockPerson,
  longestLockReason,
  type PersonRow,
  unlockPerson,
} from '../../modules/people/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { textField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { Button, ButtonGroup, ErrorSummary, Field, Form, PageHeader, useWords } from '../ui/index.ts';
import { at } from '../words/index.ts';
import { requireAdministrator, requireFreshSession } from './session.ts';

const locking = z.object({
  reason: textField(longestLockReason, 'administration.people.reasonMissing').refine(
    (reason) => reason !== '',
    at('administration.people.reasonMissing'),
  ),
});
const nothing = z.object({});

/** `/admin/people/:personId/lock`: keeps somebody out, and lets them in again. */
export function lockRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/admin/people/:personId/lock';
  const enter = async (context: Context<WebEnv>) => {
    const actor = requireAdministrator(context);
    requireFreshSession(context, deps);
    return { actor, person: await getPersonRow(deps, actor, context.req.param('personId') ?? '') };
  };
  const showLock = (context: Context<WebEnv>, person: PersonRow, state: FormState) => {
    const title = person.lock
      ? wordsOf(context).administration.people.unlockTitle(person.name)
      : wordsOf(context).administration.people.lockTitle(person.name);
    return show(context, { title, status: state.status, body: <LockPage person={person} state={state} /> });
  };

  routes.get(path, async (context) => showLock(context, (await enter(context)).person, emptyForm));

  postForm(routes, path, {
    limit: bodies.short,
    enter,
    schema: locking,
    act: async (context, { actor, person }, { value: { reason } }) => {
      await lockPerson(deps, actor, { personId: person.id, reason });
      flash(context, 'locked');
      return context.redirect('/admin/people', 303);
    },
    page: (context, { person }, state) => showLock(context, person, state),
  });

  postForm(routes, '/admin/people/:personId/unlock', {
    limit: bodies.button,
    enter,
    schema: nothing,
    act: async (context, { actor, person }) => {
      await unlockPerson(deps, actor, { personId: person.id });
      flash(context, 'unlocked');
      return context.redirect('/admin/people', 303);
    },
    page: (context, { person }, state) => showLock(context, person, state),
  });
  return routes;
}

function LockPage({ person, state }: { person: PersonRow; state: FormState }): JSX.Element {
  const page = useWords().administration.people;
  const { lock, name, id } = person;
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <PageHeader
        title={lock ? page.unlockTitle(name) : page.lockTitle(name)}
        lead={<p>{lock ? page.unlockLead(lock.reason) : page.lockLead(name)}</p>}
      />
      <Form action={lock ? `/admin/people/${id}/unlock` : `/admin/people/${id}/lock`}>
        {lock ? null : (
          <Field
            label={page.reason}
            name="reason"
            multiline
            rows={3}
            hint={page.reasonHint}
            value={one(state.values, 'reason')}
            error={state.errors.reason}
            maxLength={longestLockReason}
            required
          />
        )}
        <ButtonGroup>
          <Button variant={lock ? 'primary' : 'danger'} icon={lock ? 'lock-open' : 'lock'}>
            {lock ? page.unlock : page.lock}
          </Button>
          <Button href="/admin/people" variant="secondary">
            {page.keep}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
