import { type Context, Hono } from 'hono';
import type { JSX } from 'preact';
import { z } from 'zod';
import { getExamProgress } from '../../modules/assessment/index.ts';
import type { Person } from '../../modules/audit/index.ts';
import { exportVoices } from '../../modules/community/index.ts';
import { findNewestCredential, listClaims } from '../../modules/issuing/index.ts';
import { listEnrolments } from '../../modules/learning/index.ts';
import { getMailWish, listNotices } from '../../modules/notices/index.ts';
import { closeAccount, listOwnApplications } from '../../modules/organisations/index.ts';
import { listAddresses, listPasskeys, listSessions } from '../../modules/people/index.ts';
import { exportBulkChecks } from '../../modules/verification/index.ts';
import { exportGrants, exportImported, exportShowcase, listHeld } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { Button, ButtonGroup, Checkbox, ErrorSummary, Form, PageHeader, useWords } from '../ui/index.ts';
import { at } from '../words/index.ts';
import { requireActor, requireFreshSession, takeSessionCookie } from './session.ts';

const closing = z.object({ confirm: z.literal('on', at('access.account.closePage.confirmMissing')) });

/** What is kept of a person, as a file, and the end of the account. */
export function ownDataRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/account/export.json', async (context) => {
    const actor = requireActor(context);
    requireFreshSession(context, deps);
    context.header('content-disposition', 'attachment; filename="cairn-my-data.json"');
    context.header('cache-control', 'private, no-store');
    return context.body(`${JSON.stringify(await collect(deps, actor), null, 2)}\n`, 200, {
      'content-type': 'application/json',
    });
  });

  const showClose = (context: Context<WebEnv>, state: FormState) =>
    show(context, {
      title: wordsOf(context).access.account.closePage.title,
      body: <ClosePage state={state} />,
      status: state.status,
    });

  routes.get('/account/close', (context) => {
    requireActor(context);
    requireFreshSession(context, deps);
    return showClose(context, emptyForm);
  });
  postForm(routes, '/account/close', {
    limit: bodies.button,
    enter: (context) => {
      requireFreshSession(context, deps);
      return requireActor(context);
    },
    schema: closing,
    act: async (context, actor) => {
      await closeAccount(deps, actor);
      await takeSessionCookie(context, deps);
      flash(context, 'accountClosed');
      return context.redirect('/', 303);
    },
    page: (context, _actor, state) => showClose(context, state),
  });
  return routes;
}

/** By kind, each as its module shows it to the person; no secrets, and no answer keys. */
async function collect(deps: Deps, actor: Person) {
  const [addresses, passkeys, sessions, enrolments, held, waiting, applications, notices] = await Promise.all(
    [
      listAddresses(deps, actor),
      listPasskeys(deps, actor),
      listSessions(deps, actor),
      listEnrolments(deps, actor),
      listHeld(deps, actor),
      listClaims(deps, actor),
      listOwnApplications(deps, actor),
      listNotices(deps, actor),
    ],
  );
  const voices = await exportVoices(deps, actor);
  const attempts = await Promise.all(
    enrolments.map(async ({ enrolmentId }) => {
      const progress = await getExamProgress(deps, actor, { enrolmentId });
      return progress.attempts.map((attempt) => ({ ...attempt, enrolmentId }));
    }),
  );
  const badges = await Promise.all(
    held.map(async ({ award, isOpen }) => {
      const newest = await findNewestCredential(deps, award.id);
      const credential = newest && JSON.parse(new TextDecoder().decode(newest.content));
      const { note: _ofTheRegistrar, ...own } = award;
      return { award: own, isOpen, credential };
    }),
  );
  return {
    format: 'cairn-my-data-1',
    savedAt: deps.now(),
    person: { ...actor, addresses },
    passkeys: passkeys.map(({ name, createdAt, lastUsedAt }) => ({ name, createdAt, lastUsedAt })),
    devices: sessions.map(({ method, userAgent, createdAt, lastSeenAt }) => ({
      method,
      userAgent,
      createdAt,
      lastSeenAt,
    })),
    applications,
    notices: { mail: await getMailWish(deps, actor.personId), newest: notices },
    enrolments,
    attempts: attempts.flat(),
    badges,
    ...voices,
    ...(await exportGrants(deps, actor)),
    ...(await exportShowcase(deps, actor)),
    bulkChecks: await exportBulkChecks(deps, actor),
    ...(await exportImported(deps, actor)),
    // The note is the registrar's, for their records.
    waiting: waiting.map(({ note: _, awardedBy: __, ...own }) => own),
  };
}

function ClosePage({ state }: { state: FormState }): JSX.Element {
  const page = useWords().access.account.closePage;
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <PageHeader title={page.title} />
      <ul>
        {page.meaning.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href="/wallet">{page.saveFirst}</a>
      </p>
      <Form>
        <Checkbox label={page.confirm} name="confirm" value="on" error={state.errors.confirm} />
        <ButtonGroup>
          <Button variant="danger" icon="user-x">
            {page.submit}
          </Button>
          <Button href="/account" variant="secondary">
            {page.keep}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
