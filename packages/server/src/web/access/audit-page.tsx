import type { JSX } from 'preact';
import type { AuditEntry, AuditPage, Who } from '../../modules/audit/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import {
  Button,
  DateTimeText,
  EmptyState,
  Field,
  Form,
  PageHeader,
  Select,
  Table,
  useWords,
} from '../ui/index.ts';
import type { Words } from '../words/index.ts';

export interface Chosen {
  action: string;
  person: string;
  /** Days as year-month-day, or empty. */
  from: string;
  until: string;
}

export interface AuditTrailPageProps {
  organisation: Organisation;
  page: AuditPage;
  chosen: Chosen;
  isFirst: boolean;
  isBadPeriod: boolean;
}

/** Who did what, in sentences with a way to what they are about. */
export function AuditTrailPage(props: AuditTrailPageProps): JSX.Element {
  const { audit } = useWords();
  const { page, chosen, organisation, isFirst } = props;
  const path = `/console/${organisation.slug}/audit`;
  const query = queryOf(chosen);
  const isFiltered = query !== '';
  return (
    <>
      <PageHeader
        title={audit.title}
        lead={<p>{audit.lead}</p>}
        actions={
          <Button href={`${path}.csv?${query}`} variant="secondary" icon="download" download>
            {audit.csv}
          </Button>
        }
      />
      <Filter {...props} />
      <Entries entries={page.entries} isFiltered={isFiltered} slug={organisation.slug} />
      <p>
        {page.older ? <a href={`${path}?${query}before=${page.older}`}>{audit.older}</a> : null}{' '}
        {isFirst ? null : <a href={`${path}?${query}`}>{audit.newest}</a>}{' '}
        {isFiltered ? <a href={path}>{audit.clear}</a> : null}
      </p>
    </>
  );
}

function Filter({ page, chosen, isBadPeriod }: AuditTrailPageProps): JSX.Element {
  const { audit } = useWords();
  return (
    <Form method="get" inline>
      <Select
        label={audit.action}
        name="action"
        value={chosen.action}
        options={[
          { value: '', label: audit.anything },
          ...page.choices.actions.map((action) => ({ value: action, label: audit.act(action) })),
        ]}
      />
      <Select
        label={audit.person}
        name="person"
        value={chosen.person}
        options={[
          { value: '', label: audit.anybody },
          ...page.choices.actors.map(({ id, name, isProgram }) => ({
            value: id,
            label: isProgram ? audit.program(name) : name,
          })),
        ]}
      />
      <Field
        label={audit.from}
        name="from"
        type="date"
        value={chosen.from}
        error={isBadPeriod ? audit.badPeriod : undefined}
      />
      <Field label={audit.until} name="until" type="date" value={chosen.until} />
      <Button variant="secondary">{audit.filter}</Button>
    </Form>
  );
}

interface EntriesProps {
  entries: readonly AuditEntry[];
  isFiltered: boolean;
  slug: string;
}

function Entries({ entries, isFiltered, slug }: EntriesProps): JSX.Element {
  const { audit } = useWords();
  if (entries.length === 0) {
    return (
      <EmptyState title={isFiltered ? audit.emptyFilter : audit.empty}>
        {isFiltered ? audit.emptyFilterLead : audit.emptyLead}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={audit.caption}
      captionHidden
      columns={[
        { key: 'what', label: audit.what },
        { key: 'when', label: audit.when },
      ]}
      rows={entries.map((entry) => ({
        what: <Sentence entry={entry} slug={slug} />,
        when: <DateTimeText value={entry.happenedAt} />,
      }))}
    />
  );
}

function Sentence({ entry, slug }: { entry: AuditEntry; slug: string }): JSX.Element {
  const { audit } = useWords();
  const sentence = audit.sentence(entry, nameOf(entry.who, audit));
  const place = placeOf(entry, slug);
  const rest = audit.detail(audit.unsaid(entry.detail));
  return (
    <>
      {place ? <a href={place}>{sentence}</a> : sentence}
      {rest ? <span class="audit__rest">{rest}</span> : null}
    </>
  );
}

/** How the trail calls who acted: a person by name, a program as one. */
export function nameOf(who: Who, words: Pick<Words['audit'], 'cairn' | 'program'>): string {
  if (who.kind === 'person') return who.name;
  return who.kind === 'program' ? words.program(who.name) : words.cairn;
}

/** The page of what an entry is about, where the console has one. */
function placeOf({ subjectType, subjectId, action }: AuditEntry, slug: string): string | undefined {
  const base = `/console/${slug}`;
  switch (subjectType) {
    case 'award':
      return `${base}/awards/${subjectId}`;
    case 'claim':
      return `${base}/awards/waiting`;
    case 'achievement':
      return action === 'achievement.draft-discarded' ? undefined : `${base}/achievements/${subjectId}`;
    case 'issuer-key':
      return `${base}/issuer`;
    case 'api-token':
      return `${base}/api-tokens`;
    case 'webhook':
      return `${base}/webhooks`;
    case 'person':
    case 'invitation':
      return `${base}/members`;
    default:
      return undefined;
  }
}

/** Ready to be put before another parameter; empty when nothing is chosen. */
function queryOf(chosen: Chosen): string {
  const pairs = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
  return pairs.size > 0 ? `${pairs}&` : '';
}
