import type { JSX } from 'preact';
import {
  longestDecision,
  type OpenedCase,
  type Queue,
  type QueuedCase,
  queues,
} from '../../modules/cases/index.ts';
import type { Application } from '../../modules/trust/index.ts';
import { type Reported, ReportedPart } from '../community/reported-part.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import { ApplicationPart } from '../trust/application-part.tsx';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  RadioGroup,
  Tabs,
  useWords,
} from '../ui/index.ts';
import { kindName } from './case-kinds.ts';
import { CaseFacts, CaseTag, Comments } from './case-parts.tsx';
import { LapseProof, type ShownLapse } from './lapse-proof.tsx';

type NameOf = (personId: string) => string;

/** What an organisation has to decide. */
export function QueuePage(props: { base: string; cases: OpenList<QueuedCase>; queue: Queue }): JSX.Element {
  const words = useWords().cases;
  const { base, cases, queue } = props;
  const kinds = Object.fromEntries(Object.entries(words.kinds).map(([kind, { title }]) => [kind, title]));
  return (
    <>
      <PageHeader title={words.queue.title} lead={<p>{words.queue.lead}</p>} />
      <Tabs
        label={words.queue.title}
        items={queues.map((each) => ({
          href: `${base}?queue=${each}`,
          label: words.queue.names[each],
          current: each === queue,
        }))}
      />
      <DataTable
        {...cases}
        caption={words.queue.names[queue]}
        searchFor={words.queue.search}
        facets={[
          { name: 'kind', legend: words.facts.kind, labels: kinds },
          {
            name: 'state',
            legend: words.facts.state,
            labels: { ...words.states, ...words.kinds['award-exception'].decided },
          },
          {
            name: 'claimed',
            legend: words.facts.claimed,
            nameOf: ({ value, name = words.gone }) => (value === 'nobody' ? words.queue.nobody : name),
          },
        ]}
        empty={{ title: words.queue.emptyTitle, text: words.queue.empty }}
      />
    </>
  );
}

export interface CasePageProps extends OpenedCase {
  slug: string;
  nameOf: NameOf;
  actorId: string;
  state: FormState;
  /** What an award rested on, where the case is about that. */
  lapse?: ShownLapse | undefined;
  /** Address of the draft, where the case is its review. */
  draftAt?: string | undefined;
  /** What was applied for, where the case is about an accreditation. */
  application?: Application | undefined;
  /** The review, where the case is about one. */
  reported?: Reported | undefined;
}

/** A case as who decides sees it. */
export function CasePage(props: CasePageProps): JSX.Element {
  const words = useWords().cases;
  const { slug, found, comments, nameOf, state, actorId, lapse } = props;
  const base = `/console/${slug}/cases`;
  const isOpen = found.state === 'open';
  return (
    <>
      <Breadcrumbs items={[{ label: words.queue.title, href: base }, { label: found.title }]} />
      <PageHeader
        title={words.kinds[kindName(found)].title}
        lead={<CaseTag found={found} />}
        actions={
          isOpen && found.claimedBy !== actorId ? (
            <Form action={`${base}/${found.id}/claim`}>
              <Button variant="secondary" icon="hand">
                {words.queue.claim}
              </Button>
            </Form>
          ) : undefined
        }
      />
      <ErrorSummary errors={state.errors} />
      <CaseFacts found={found} nameOf={nameOf} awardsAt={`/console/${slug}/awards`} />
      {props.draftAt ? (
        <p>
          <a href={props.draftAt}>{words.toDraft}</a>
        </p>
      ) : null}
      {lapse ? <LapseProof {...lapse} /> : null}
      {props.application ? (
        <ApplicationPart
          application={props.application}
          judgeAt={`/console/${slug}/accreditation/${found.subjectId}`}
        />
      ) : null}
      {props.reported ? <ReportedPart reported={props.reported} isDecider /> : null}
      {found.appeals ? (
        <p>
          <a href={`${base}/${found.appeals}`}>{words.queue.first}</a>
        </p>
      ) : null}
      {isOpen ? <Decide {...props} /> : null}
      <Comments {...{ comments, nameOf, isOpen, state }} action={`${base}/${found.id}/comments`} />
    </>
  );
}

function Decide({ slug, found, state }: CasePageProps): JSX.Element {
  const words = useWords().cases;
  const { decide } = words;
  const kind = words.kinds[kindName(found)];
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{decide.title}</h2>
      <Form action={`/console/${slug}/cases/${found.id}/decide`}>
        <RadioGroup
          legend={decide.legend}
          name="decision"
          value={one(state.values, 'decision')}
          error={state.errors.decision}
          options={[
            { value: 'accepted', label: kind.accept, hint: kind.follows },
            { value: 'declined', label: kind.decline, hint: kind.declineFollows },
          ]}
        />
        <Field
          label={decide.reason}
          name="reason"
          hint={decide.reasonHint}
          maxLength={longestDecision}
          value={one(state.values, 'reason')}
          error={state.errors.reason}
          required
        />
        <Button icon="gavel">{decide.submit}</Button>
      </Form>
    </section>
  );
}
