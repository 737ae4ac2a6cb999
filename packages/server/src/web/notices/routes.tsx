import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import {
  chooseMail,
  getMailWish,
  listNotices,
  mailWishes,
  markAllRead,
} from '../../modules/notices/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { AccountFrame } from '../access/account-pages.tsx';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { postChoice, postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { Button, EditState, Form, Select, useWords } from '../ui/index.ts';
import { at } from '../words/index.ts';
import { NoticesPage } from './notices-page.tsx';

const readUntil = z.strictObject({ until: z.iso.datetime().transform((text) => new Date(text)) });
const wishForm = z.object({ mail: z.enum(mailWishes, at('notices.wish.unknown')) });

/** `/notices`: what a person should know, and on the account page how they hear of it. For that person alone. */
export function noticePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/notices', async (context) => {
    const notices = await listNotices(deps, requireActor(context));
    return show(context, { title: wordsOf(context).notices.title, body: <NoticesPage notices={notices} /> });
  });
  postChoice(routes, '/notices/read', {
    enter: requireActor,
    schema: readUntil,
    act: async (context, actor, { value: { until } }) => {
      await markAllRead(deps, actor, until);
      flash(context, 'noticesRead');
      return context.redirect('/notices', 303);
    },
  });

  const showWish = (context: Context<WebEnv>, state: FormState) =>
    show(context, {
      title: wordsOf(context).notices.wish.title,
      body: <WishPage state={state} />,
      status: state.status,
    });
  routes.get('/account/notices', async (context) => {
    const mail = await getMailWish(deps, requireActor(context).personId);
    return showWish(context, { values: withState({ mail }), errors: {} });
  });
  postForm(routes, '/account/notices', {
    limit: bodies.button,
    enter: requireActor,
    schema: wishForm,
    act: async (context, actor, { value: { mail }, posted }) => {
      assertMadeFrom(posted, { mail: await getMailWish(deps, actor.personId) });
      await chooseMail(deps, actor, mail);
      flash(context, 'saved');
      return context.redirect('/account/notices', 303);
    },
    page: (context, _actor, state) => showWish(context, state),
  });
  return routes;
}

function WishPage({ state }: { state: FormState }): JSX.Element {
  const words = useWords().notices.wish;
  return (
    <AccountFrame title={words.title} lead={words.lead} state={state}>
      <Form autocomplete="off">
        <EditState values={state.values} errors={state.errors} />
        <Select
          label={words.label}
          name="mail"
          value={one(state.values, 'mail')}
          error={state.errors.mail}
          options={mailWishes.map((value) => ({ value, label: words[value] }))}
        />
        <Button>{words.save}</Button>
      </Form>
    </AccountFrame>
  );
}
