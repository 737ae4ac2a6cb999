import type { JSX } from 'preact';
import { longestAnswer, type ReceivedApplication } from '../../modules/organisations/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  DefinitionList,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import { AdministrationFrame } from './administration-pages.tsx';
import { StateTag } from './application-list.tsx';

export function ApplicationsPage({
  applications,
}: {
  applications: OpenList<ReceivedApplication>;
}): JSX.Element {
  const words = useWords();
  const { list, states } = words.provide;
  return (
    <AdministrationFrame title={list.title} lead={list.lead}>
      <DataTable
        {...applications}
        caption={list.title}
        searchFor={list.search}
        facets={[
          { name: 'state', legend: list.state, labels: states },
          { name: 'kind', legend: words.administration.organisations.kind, labels: words.members.kinds },
        ]}
        empty={{ title: list.empty, text: list.emptyText }}
      />
    </AdministrationFrame>
  );
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
