import type { JSX } from 'preact';
import { type Case, type OpenedCase, type Queue, queues } from '../../modules/cases/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  RadioGroup,
  Table,
  Tabs,
  Tag,
  useWords,
} from '../ui/index.ts';
import { longestDecision } from './case-forms.ts';
import { kindName } from './case-kinds.ts';
import { CaseFacts, CaseTag, Comments } from './case-parts.tsx';
import { LapseProof, type ShownLapse } from './lapse-proof.tsx';

type NameOf = (personId: string) => string;

/** What an organisation has to decide: what is due first stands first. */
export function QueuePage(props: {
  slug: string;
  cases: readonly Case[];
  queue: Queue;
  nameOf: NameOf;
  now: Date;
}): JSX.Element {
  const words = useWords().cases;
  const { slug, cases, queue, nameOf, now } = props;
  const base = `/console/${slug}/cases`;
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
      {cases.length === 0 ? (
        <EmptyState title={words.queue.emptyTitle}>{words.queue.empty}</EmptyState>
      ) : (
        <Table
          caption={words.queue.names[queue]}
          captionHidden
          columns={[
            { key: 'about', label: words.facts.about },
            { key: 'kind', label: words.facts.kind },
            { key: 'asker', label: words.facts.asker },
            { key: 'due', label: words.facts.due },
            { key: 'claimed', label: words.facts.claimed },
            { key: 'state', label: words.facts.state },
          ]}
          rows={cases.map((each) => ({
            about: <a href={`${base}/${each.id}`}>{each.title}</a>,
            kind: words.kinds[kindName(each)].title,
            asker: nameOf(each.askerId),
            due: (
              <>
                <DateText value={each.dueAt} />{' '}
                {each.state === 'open' && each.dueAt < now ? (
                  <Tag kind="failed" icon="clock-alert">
                    {words.queue.overdue}
                  </Tag>
                ) : null}
              </>
            ),
            claimed: each.claimedBy ? nameOf(each.claimedBy) : words.queue.nobody,
            state: <CaseTag found={each} />,
          }))}
        />
      )}
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
      <CaseFacts found={found} nameOf={nameOf} />
      {lapse ? <LapseProof {...lapse} /> : null}
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
