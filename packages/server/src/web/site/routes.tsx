import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { countPending, hasSigned } from '../../modules/issuing/index.ts';
import {
  changeProfile,
  confirmStep,
  endPutOff,
  findPutOff,
  getChecklist,
  getProfile,
  isAddressMeant,
  proveMail,
  putOffChecklist,
  type SiteProfile,
  sendMailProof,
} from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { openLink } from '../access/link-pages.tsx';
import { requireAdministrator, safeNext } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { lineField, nameField, textField } from '../forms/fields.ts';
import type { FormState } from '../forms/form-state.ts';
import { postButton, postChoice, postForm } from '../forms/post-form.ts';
import { bytesOf } from '../forms/read-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { ChecklistPage, MailProofPage, SitePage, TextPage } from './site-pages.tsx';

const long = textField(8000, 'site.form.long');
const profileForm = z.object({
  logo: z.string().max(0, at('look.notAFile')).optional(),
  noLogo: z.literal('on').optional(),
  name: nameField(60, { empty: 'site.form.badName', long: 'site.form.badName' }),
  contact: lineField(254, 'site.form.badContact').refine(
    (contact) => contact === '' || z.email().safeParse(contact).success,
    at('site.form.badContact'),
  ),
  imprint: long,
  privacy: long,
  help: long,
});
const stepForm = z.object({ step: z.enum(['address', 'backup', 'mail']) });
const putOffForm = z.object({ back: z.string().optional() });

/** The site as a whole: its texts for everyone, its settings and the checklist for administrators. */
export function sitePages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  for (const name of ['imprint', 'privacy', 'help'] as const) {
    routes.get(`/${name}`, async (context) => {
      const profile = await getProfile(deps);
      if (profile[name] === '' && name !== 'help') throw new Refusal('not-found', say('web.no-text'));
      const { title } = wordsOf(context).site.texts[name];
      return show(context, { title, body: <TextPage name={name} profile={profile} /> });
    });
  }

  const showSite = (context: Context<WebEnv>, state: FormState) =>
    show(context, {
      title: wordsOf(context).site.title,
      body: <SitePage state={state} />,
      status: state.status,
    });
  routes.get('/admin/site', async (context) => {
    requireAdministrator(context);
    return showSite(context, { values: withState({ ...(await getProfile(deps)) }), errors: {} });
  });
  postForm(routes, '/admin/site', {
    limit: bodies.pictures,
    enter: requireAdministrator,
    schema: profileForm,
    act: async (context, actor, { value: { logo: _, noLogo, ...profile }, posted, files }) => {
      const name = (field: string, value: string) =>
        field === 'logo' && value !== '' ? wordsOf(context).look.otherPicture : value;
      const madeFrom = (stored: SiteProfile, becomes: Pick<SiteProfile, 'logo'>) =>
        assertMadeFrom({ ...posted, logo: becomes.logo }, { ...stored }, { name });
      const logo = noLogo ? 'none' : await bytesOf(files.logo);
      await changeProfile(deps, actor, { profile, logo, madeFrom });
      flash(context, 'saved');
      return context.redirect('/admin/site', 303);
    },
    page: (context, _actor, state) => showSite(context, state),
  });

  routes.get('/admin/checklist', async (context) => {
    requireAdministrator(context);
    return showChecklist(deps, context, { values: {}, errors: {} });
  });
  postForm(routes, '/admin/checklist', {
    limit: bodies.button,
    enter: requireAdministrator,
    schema: stepForm,
    act: async (context, actor, { value: { step } }) => {
      if (step === 'mail') await sendMailProof(deps, actor);
      else await confirmStep(deps, actor, step);
      flash(context, step === 'mail' ? 'sent' : 'saved');
      return context.redirect('/admin/checklist', 303);
    },
    page: (context, _actor, state) => showChecklist(deps, context, state),
  });

  postChoice(routes, '/admin/checklist/put-off', {
    enter: requireAdministrator,
    schema: putOffForm,
    act: async (context, actor, { value: { back } }) => {
      await putOffChecklist(deps, actor);
      return context.redirect(safeNext(back), 303);
    },
  });
  postButton(routes, '/admin/checklist/remind', {
    enter: requireAdministrator,
    act: async (context, actor) => {
      await endPutOff(deps, actor);
      return context.redirect('/admin/checklist', 303);
    },
  });

  // Mail programs open links by themselves, so the link shows a button.
  routes.get('/admin/checklist/mail/:token', (context) => {
    requireAdministrator(context);
    return show(context, { title: wordsOf(context).site.proof.title, body: <MailProofPage /> });
  });
  postButton(routes, '/admin/checklist/mail/:token', {
    enter: requireAdministrator,
    act: (context, actor) =>
      openLink(context, '/admin/checklist', {
        read: () => proveMail(deps, actor, context.req.param('token')),
        page: () => {
          flash(context, 'mailProven');
          return context.redirect('/admin/checklist', 303);
        },
      }),
  });

  return routes;
}

async function showChecklist(deps: Deps, context: Context<WebEnv>, state: FormState): Promise<Response> {
  const [steps, putOff] = await Promise.all([getChecklist(deps), findPutOff(deps)]);
  const isMeant = await isAddressMeant(deps, async () => !(await hasSigned(deps)));
  const waiting = isMeant ? 0 : await countPending(deps);
  const { publicUrl, dataFolder, databaseUrl } = deps.config;
  const body = (
    <ChecklistPage
      steps={steps}
      putOff={putOff}
      waiting={waiting}
      errors={state.errors}
      publicUrl={publicUrl}
      dataFolder={dataFolder}
      isOwnDatabase={databaseUrl === undefined}
    />
  );
  return show(context, { title: wordsOf(context).site.checklist.title, body, status: state.status });
}
