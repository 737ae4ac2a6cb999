import { type Context, Hono } from 'hono';
import type { ComponentChildren, JSX } from 'preact';
import type { Deps } from '../../platform/deps.ts';
import { findMail, listMail, type StoredMail } from '../../platform/mail.ts';
import type { WebEnv } from '../env.ts';
import { answerNotFound } from '../errors.tsx';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import {
  Button,
  DateTimeText,
  DefinitionList,
  EmptyState,
  Field,
  Form,
  PageHeader,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';
import { AdministrationFrame } from './administration-pages.tsx';
import { requireAdministrator } from './session.ts';

/** Mail that was written. Administrators may read it; in the demo everybody, because there it is sent nowhere. */
export function outboxRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const { demo, mail } = deps.config;
  const enter = (context: Context<WebEnv>) => {
    if (!demo) requireAdministrator(context);
    context.header('referrer-policy', 'same-origin');
  };
  routes.get('/outbox', async (context) => {
    enter(context);
    const to = context.req.query('to') ?? '';
    const mails = await listMail(deps, { to, limit: 100 });
    const isAdministrator = context.get('actor')?.isAdministrator ?? false;
    const state = { to, mails, isSending: mail.smtpUrl !== undefined, isAdministrator };
    const body = (
      <OutboxPage
        {...state}
        lead={
          demo ? wordsOf(context).administration.outbox.demoLead : wordsOf(context).administration.outbox.lead
        }
      />
    );
    return show(context, { title: wordsOf(context).administration.outbox.title, body });
  });
  routes.get('/outbox/:id', async (context) => {
    enter(context);
    const found = await findMail(deps, context.req.param('id'));
    if (!found) return answerNotFound(context);
    const body = <MailPage mail={found} publicUrl={deps.config.publicUrl} />;
    return show(context, { title: found.subject, body });
  });
  return routes;
}

interface OutboxProps {
  mails: readonly StoredMail[];
  to: string;
  lead: string;
  /** A mail server is set up. */
  isSending: boolean;
  isAdministrator: boolean;
}

function OutboxPage({ mails, to, lead, isSending, isAdministrator }: OutboxProps): JSX.Element {
  const { outbox } = useWords().administration;
  const content = (
    <>
      <Form method="get" inline>
        <Field label={outbox.search} name="to" type="search" value={to} required />
        <Button variant="secondary">{outbox.find}</Button>
      </Form>
      {mails.length === 0 ? (
        <EmptyState title={outbox.empty}>{outbox.emptyLead}</EmptyState>
      ) : (
        <Table
          caption={outbox.caption}
          captionHidden
          columns={[
            { key: 'subject', label: outbox.subject },
            { key: 'to', label: outbox.to },
            { key: 'when', label: outbox.when },
            { key: 'state', label: outbox.state },
          ]}
          rows={mails.map((mail) => ({
            subject: <a href={`/outbox/${mail.id}`}>{mail.subject}</a>,
            to: mail.to,
            when: <DateTimeText value={mail.createdAt} />,
            state: <MailState mail={mail} isSending={isSending} />,
          }))}
        />
      )}
    </>
  );
  if (isAdministrator)
    return (
      <AdministrationFrame title={outbox.title} lead={lead}>
        {content}
      </AdministrationFrame>
    );
  return (
    <>
      <PageHeader title={outbox.title} lead={<p>{lead}</p>} />
      {content}
    </>
  );
}

function MailState({ mail, isSending }: { mail: StoredMail; isSending: boolean }): JSX.Element {
  const { outbox } = useWords().administration;
  if (mail.sentAt) return <Tag kind="passed">{outbox.sent}</Tag>;
  if (mail.lastError) return <Tag kind="failed">{outbox.failed}</Tag>;
  return <Tag>{isSending ? outbox.waiting : outbox.kept}</Tag>;
}

function MailPage({ mail, publicUrl }: { mail: StoredMail; publicUrl: string }): JSX.Element {
  const { outbox } = useWords().administration;
  return (
    <>
      <PageHeader title={mail.subject} />
      <DefinitionList
        items={[
          { term: outbox.to, children: mail.to },
          { term: outbox.when, children: <DateTimeText value={mail.createdAt} /> },
          { term: outbox.failed, children: mail.lastError },
        ]}
      />
      <section class="prose" aria-label={outbox.text}>
        {mail.text
          .trim()
          .split('\n\n')
          .map((paragraph) => (
            <p key={paragraph}>{linked(paragraph, publicUrl)}</p>
          ))}
      </section>
      <p>
        <a href="/outbox">{outbox.back}</a>
      </p>
    </>
  );
}

/** Lines of a paragraph; a line that is an address of ours becomes a link. */
function linked(paragraph: string, publicUrl: string): ComponentChildren {
  return paragraph.split('\n').map((line, place) => (
    <span key={line}>
      {place > 0 ? <br /> : null}
      {line.startsWith(`${publicUrl}/`) ? <a href={line.slice(publicUrl.length)}>{line}</a> : line}
    </span>
  ));
}
