import type { JSX } from 'preact';
import {
  type Application,
  longestAnswer,
  type ReceivedApplication,
} from '../../modules/organisations/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Table,
  Tag,
  useWords,
} from '../ui/index.ts';
import { AdministrationFrame } from './administration-pages.tsx';

export function ApplicationsPage({
  applications,
}: {
  applications: readonly ReceivedApplication[];
}): JSX.Element {
  const words = useWords();
  const { list } = words.provide;
  return (
    <AdministrationFrame title={list.title} lead={list.lead}>
      {applications.length === 0 ? (
        <EmptyState title={list.empty}>
          <p>{list.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={list.caption}
          captionHidden
          columns={[
            { key: 'name', label: words.administration.organisations.name },
            { key: 'kind', label: words.administration.organisations.kind },
            { key: 'applicant', label: list.applicant },
            { key: 'sent', label: list.sent },
            { key: 'state', label: list.state },
          ]}
          rows={applications.map((application) => ({
            name: <a href={`/admin/applications/${application.id}`}>{application.name}</a>,
            kind: words.members.kinds[application.kind],
            applicant: application.applicant,
            sent: <DateText value={application.createdAt} />,
            state: <StateTag state={application.state} />,
          }))}
        />
      )}
    </AdministrationFrame>
  );
}

function StateTag({ state }: Pick<Application, 'state'>): JSX.Element {
  const { states } = useWords().provide;
  const looks = {
    waiting: { kind: 'warning', icon: 'hourglass' },
    accepted: { kind: 'passed', icon: 'check' },
    declined: { kind: 'failed', icon: 'x' },
    withdrawn: { kind: 'plain', icon: 'undo-2' },
  } as const;
  return <Tag {...looks[state]}>{states[state]}</Tag>;
}

/** One application with all that was said, and the two ways to decide while it waits. */
export function ApplicationPage({
  application,
  state,
}: {
  application: ReceivedApplication & { address: string };
  state: FormState;
}): JSX.Element {
  const words = useWords().provide;
  return (
    <>
      <Breadcrumbs
        items={[{ label: words.list.title, href: '/admin/applications' }, { label: application.name }]}
      />
      <PageHeader
        title={words.decide.title(application.name)}
        lead={<StateTag state={application.state} />}
      />
      <ErrorSummary errors={state.errors} />
      <Said application={application} />
      {application.state === 'waiting' ? (
        <>
          <Accept application={application} state={state} />
          <Decline application={application} state={state} />
        </>
      ) : null}
    </>
  );
}

function Said({ application }: { application: ReceivedApplication & { address: string } }): JSX.Element {
  const words = useWords();
  const { decide, slug, kind, website, country } = words.provide;
  const { websiteUrl, countryCode, decidedAt, answer } = application;
  return (
    <DefinitionList
      items={[
        { term: decide.by, children: application.applicant },
        { term: decide.address, children: application.address },
        { term: decide.contact, children: application.contact },
        { term: slug, children: application.slug },
        { term: kind, children: words.members.kinds[application.kind] },
        {
          term: website,
          children: websiteUrl ? (
            <a href={websiteUrl} rel="nofollow noreferrer">
              {websiteUrl}
            </a>
          ) : (
            decide.notGiven
          ),
        },
        { term: country, children: countryCode ?? decide.notGiven },
        { term: decide.reason, children: <p class="as-typed">{application.reason}</p> },
        { term: decide.sent, children: <DateText value={application.createdAt} /> },
        ...(decidedAt ? [{ term: decide.decidedOn, children: <DateText value={decidedAt} /> }] : []),
        ...(answer ? [{ term: decide.answerGiven, children: <p class="as-typed">{answer}</p> }] : []),
      ]}
    />
  );
}

interface DecisionProps {
  application: ReceivedApplication;
  state: FormState;
}

function Accept({ application, state }: DecisionProps): JSX.Element {
  const words = useWords();
  const { decide, slug } = words.provide;
  return (
    <section aria-labelledby="accept-title">
      <h2 id="accept-title">{decide.acceptTitle}</h2>
      <p>{decide.acceptLead(application.applicant)}</p>
      <Form action={`/admin/applications/${application.id}/accept`}>
        <Field
          label={slug}
          name="slug"
          value={one(state.values, 'slug') || application.slug}
          error={state.errors.slug}
          hint={words.administration.form.slugHint}
          required
        />
        <Button icon="check">{decide.accept}</Button>
      </Form>
    </section>
  );
}

function Decline({ application, state }: DecisionProps): JSX.Element {
  const { decide } = useWords().provide;
  return (
    <section aria-labelledby="decline-title">
      <h2 id="decline-title">{decide.declineTitle}</h2>
      <Form action={`/admin/applications/${application.id}/decline`}>
        <Field
          label={decide.answer}
          name="answer"
          value={one(state.values, 'answer')}
          error={state.errors.answer}
          hint={decide.answerHint}
          multiline
          rows={3}
          maxLength={longestAnswer}
          required
        />
        <Button variant="danger" icon="x">
          {decide.decline}
        </Button>
      </Form>
    </section>
  );
}
