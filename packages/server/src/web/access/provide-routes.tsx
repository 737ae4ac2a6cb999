import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  applyAsProvider,
  kindsThatProvide,
  listOwnApplications,
  longestContact,
  longestReason,
  slugPattern,
  withdrawApplication,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { lineField, nameField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { ProvidePage } from './provide-page.tsx';
import { countryField, websiteField } from './schemas.ts';
import { requireActor } from './session.ts';

const applying = z.object({
  name: nameField(120, {
    empty: 'administration.form.errors.name',
    long: 'administration.form.errors.nameLong',
  }),
  slug: z.string().trim().regex(slugPattern, at('administration.form.errors.slug')),
  kind: z.enum(kindsThatProvide, at('administration.form.errors.kind')),
  websiteUrl: websiteField,
  countryCode: countryField,
  reason: textField(longestReason, 'provide.errors.reason').refine(
    (text) => text !== '',
    'provide.errors.reason',
  ),
  contact: lineField(longestContact, 'provide.errors.contact').refine(
    (text) => text !== '',
    at('provide.errors.contact'),
  ),
});
const nothing = z.object({});

/** `/provide`: what a provider does here, the form to become one, and what became of an application. */
export function provideRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showProvide = async (context: Context<WebEnv>, state: FormState) => {
    const actor = context.get('actor');
    const [latest] = actor ? await listOwnApplications(deps, actor) : [];
    const body = <ProvidePage state={state} latest={latest} />;
    return show(context, {
      title: wordsOf(context).provide.title,
      description: wordsOf(context).provide.description,
      body,
      status: state.status,
    });
  };
  routes.get('/provide', (context) => showProvide(context, emptyForm));
  postForm(routes, '/provide', {
    limit: bodies.short,
    enter: requireActor,
    schema: applying,
    act: async (context, actor, { value: application }) => {
      await applyAsProvider(deps, actor, application);
      flash(context, 'applied');
      return context.redirect('/provide', 303);
    },
    page: (context, _actor, state) => showProvide(context, state),
  });
  postForm(routes, '/provide/withdraw', {
    limit: bodies.button,
    enter: requireActor,
    schema: nothing,
    act: async (context, actor) => {
      await withdrawApplication(deps, actor);
      flash(context, 'applicationWithdrawn');
      return context.redirect('/provide', 303);
    },
    page: (context, _actor, state) => showProvide(context, state),
  });
  return routes;
}
