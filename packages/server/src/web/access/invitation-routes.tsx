import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import {
  acceptAsNewPerson,
  acceptInvitation,
  type Invitation,
  type InvitationState,
  readInvitation,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { guessReader, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { Button, DefinitionList, ErrorSummary, Form, PageHeader, useWords } from '../ui/index.ts';
import { enterLink, openLink } from './link-pages.tsx';
import * as schemas from './schemas.ts';
import { replaceSession } from './session.ts';
import { NewAccountForm } from './sign-up-pages.tsx';

const account = z.object({ name: schemas.name, password: schemas.password });
const nothing = z.object({});
type Found = Awaited<ReturnType<typeof readInvitation>>;

export function invitationRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const read = (context: Context<WebEnv>) =>
    readInvitation(deps, context.get('actor'), context.req.param('token') ?? '');
  const showInvitation = (context: Context<WebEnv>, found: Found, state: FormState) => {
    const title = wordsOf(context).members.invitation.title(found.invitation.organisationName);
    const body = <InvitationPage {...found} form={state} path={context.req.path} />;
    return show(context, { title, body, status: state.status });
  };
  routes.get('/invitations/:token', (context) =>
    openLink(context, '/', {
      read: () => read(context),
      page: (found) => showInvitation(context, found, emptyForm),
    }),
  );
  postForm(routes, '/invitations/:token', {
    limit: bodies.short,
    enter: (context) =>
      enterLink(context, '/', async () => ({ actor: context.get('actor'), found: await read(context) })),
    // Who is signed in answers nothing more: a new person says who they are.
    schema: ({ actor }) => (actor ? nothing : account),
    act: async (context, { actor }, { value }) => {
      const token = context.req.param('token');
      if (actor) return welcome(context, await acceptInvitation(deps, actor, token));
      const userAgent = context.req.header('user-agent') ?? '';
      const reader = guessReader(context);
      const joined = await acceptAsNewPerson(deps, { token, userAgent, reader, ...account.parse(value) });
      await replaceSession(context, deps, joined.sessionToken);
      return welcome(context, joined.invitation);
    },
    page: (context, { found }, state) => showInvitation(context, found, state),
  });
  return routes;
}

function welcome(context: Context<WebEnv>, invitation: Invitation): Response {
  flash(context, 'joined');
  return context.redirect(`/console/${invitation.slug}`, 303);
}

function InvitationPage(props: Found & { form: FormState; path: string }): JSX.Element {
  const { members } = useWords();
  const { invitation, state, form, path } = props;
  const { organisationName, invitedBy } = invitation;
  return (
    <>
      <PageHeader
        title={members.invitation.title(organisationName)}
        lead={<p>{members.invitation.lead(invitedBy, organisationName)}</p>}
      />
      <ErrorSummary errors={form.errors} />
      <h2>{members.invitation.roles}</h2>
      <DefinitionList
        items={invitation.roles.map((role) => ({
          term: members.roleNames[role].name,
          children: members.roleNames[role].meaning,
        }))}
      />
      <Answer state={state} invitation={invitation} form={form} path={path} />
    </>
  );
}

function Answer(props: {
  state: InvitationState;
  invitation: Invitation;
  form: FormState;
  path: string;
}): JSX.Element {
  const words = useWords().members.invitation;
  const { address } = props.invitation;
  switch (props.state.kind) {
    case 'yours':
      return (
        <Form>
          <Button>{words.accept}</Button>
        </Form>
      );
    case 'of-another-address':
      return (
        <>
          <p>{words.ofAnother(address)}</p>
          <Button href="/account/emails" variant="secondary">
            {words.addAddress}
          </Button>
        </>
      );
    case 'sign-in-first':
      return (
        <>
          <p>{words.signInFirst(address)}</p>
          <Button href={`/sign-in?next=${encodeURIComponent(props.path)}`}>{words.signIn}</Button>
        </>
      );
    case 'new-person':
      return (
        <>
          <p>{words.newLead(address)}</p>
          <NewAccountForm state={props.form} submit={words.newSubmit} />
        </>
      );
  }
}
