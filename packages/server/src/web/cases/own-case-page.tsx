import type { JSX } from 'preact';
import type { Case, OpenedCase } from '../../modules/cases/index.ts';
import type { Application } from '../../modules/trust/index.ts';
import { type Reported, ReportedPart } from '../community/reported-part.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import { ApplicationPart } from '../trust/application-part.tsx';
import {
  Breadcrumbs,
  Button,
  DateText,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Table,
  useWords,
} from '../ui/index.ts';
import { longestStatement } from './case-forms.ts';
import { isFinal, kindName } from './case-kinds.ts';
import { CaseFacts, CaseTag, Comments } from './case-parts.tsx';
import { LapseProof, type ShownLapse } from './lapse-proof.tsx';

/** All that a person asked. */
export function OwnCasesPage({ cases }: { cases: readonly Case[] }): JSX.Element {
  const words = useWords().cases;
  const { own, facts } = words;
  return (
    <>
      <PageHeader title={own.title} lead={<p>{own.lead}</p>} />
      {cases.length === 0 ? (
        <EmptyState title={own.emptyTitle}>{own.empty}</EmptyState>
      ) : (
        <Table
          caption={own.title}
          captionHidden
          columns={[
            { key: 'about', label: facts.about },
            { key: 'kind', label: facts.kind },
            { key: 'opened', label: facts.opened },
            { key: 'state', label: facts.state },
          ]}
          rows={cases.map((each) => ({
            about: <a href={`/cases/${each.id}`}>{each.title}</a>,
            kind: words.kinds[kindName(each)].title,
            opened: <DateText value={each.openedAt} />,
            state: <CaseTag found={each} />,
          }))}
        />
      )}
    </>
  );
}

export interface OwnCasePageProps extends OpenedCase {
  nameOf: (personId: string) => string;
  state: FormState;
  /** What an award rested on, where the case is about that. */
  lapse?: ShownLapse | undefined;
  /** What was applied for, where the case is about an accreditation. */
  application?: Application | undefined;
  /** The review, where the case is about one. */
  reported?: Reported | undefined;
}

/** A case as who asked sees it: what became of it, and what they can still do. */
export function OwnCasePage({
  found,
  comments,
  appealedBy,
  nameOf,
  state,
  lapse,
  application,
  reported,
}: OwnCasePageProps): JSX.Element {
  const { own, kinds } = useWords().cases;
  const path = `/cases/${found.id}`;
  const isOpen = found.state === 'open';
  const mayAppeal =
    !isFinal(found) && found.state === 'declined' && found.appeals === undefined && appealedBy === undefined;
  return (
    <>
      <Breadcrumbs items={[{ label: own.title, href: '/cases' }, { label: found.title }]} />
      <PageHeader title={kinds[kindName(found)].title} lead={<CaseTag found={found} />} />
      <ErrorSummary errors={state.errors} />
      <CaseFacts found={found} nameOf={nameOf} awardsAt="/wallet" />
      {lapse ? <LapseProof {...lapse} /> : null}
      {application ? <ApplicationPart application={application} /> : null}
      {reported ? <ReportedPart reported={reported} /> : null}
      {found.appeals ? (
        <p>
          <a href={`/cases/${found.appeals}`}>{own.first}</a>
        </p>
      ) : null}
      {appealedBy ? (
        <p>
          <a href={`/cases/${appealedBy}`}>{own.appealed}</a>
        </p>
      ) : null}
      <Comments {...{ comments, nameOf, isOpen, state }} action={`${path}/comments`} />
      {isOpen && found.openedBy === 'asker' ? (
        <Form action={`${path}/withdraw`}>
          <Button variant="quiet" icon="undo-2">
            {own.withdraw}
          </Button>
        </Form>
      ) : null}
      {mayAppeal ? <Appeal path={path} state={state} /> : null}
    </>
  );
}

function Appeal({ path, state }: { path: string; state: FormState }): JSX.Element {
  const { own } = useWords().cases;
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{own.appealTitle}</h2>
      <p>{own.appealLead}</p>
      <Form action={`${path}/appeal`}>
        <Field
          label={own.appealStatement}
          name="statement"
          multiline
          rows={4}
          maxLength={longestStatement}
          value={one(state.values, 'statement')}
          error={state.errors.statement}
          required
        />
        <Button icon="send">{own.appeal}</Button>
      </Form>
    </section>
  );
}
