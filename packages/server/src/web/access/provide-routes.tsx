import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  applyAsProvider,
  listOwnApplications,
  longestContact,
  longestReason,
  organisationKinds,
  slugPattern,
  withdrawApplication,
} from '../../modules/access/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { lineField, nameField, textField } from '../fields.ts';
import { flash, show } from '../show.tsx';
import { administration } from '../words/en/administration.ts';
import { provide as words } from '../words/en/provide.ts';
import { emptyForm, type FormState, handleForm } from './handle-form.ts';
import { ProvidePage } from './provide-page.tsx';
import { countryField, websiteField } from './schemas.ts';
import { requireActor } from './session.ts';

const { errors } = administration.form;
const applying = z.object({
  name: nameField(120, { empty: errors.name, long: errors.nameLong }),
  slug: z.string().trim().regex(slugPattern, errors.slug),
  kind: z.enum(organisationKinds, errors.kind),
  websiteUrl: websiteField,
  countryCode: countryField,
  reason: textField(longestReason, words.errors.reason).refine((text) => text !== '', words.errors.reason),
  contact: lineField(longestContact, words.errors.contact).refine(
    (text) => text !== '',
    words.errors.contact,
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
    return show(context, { title: words.title, description: words.description, body, status: state.status });
  };
  routes.get('/provide', (context) => showProvide(context, emptyForm));
  routes.post('/provide', (context) => {
    const actor = requireActor(context);
    return handleForm(context, applying, {
      act: async (application) => {
        await applyAsProvider(deps, actor, application);
        flash(context, 'applied');
        return context.redirect('/provide', 303);
      },
      page: (state) => showProvide(context, state),
    });
  });
  routes.post('/provide/withdraw', (context) => {
    const actor = requireActor(context);
    return handleForm(context, nothing, {
      act: async () => {
        await withdrawApplication(deps, actor);
        flash(context, 'applicationWithdrawn');
        return context.redirect('/provide', 303);
      },
      page: (state) => showProvide(context, state),
    });
  });
  return routes;
}
