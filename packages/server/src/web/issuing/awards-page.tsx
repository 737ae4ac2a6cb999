import type { JSX } from 'preact';
import type { AwardFilterStatus, AwardPage } from '../../modules/issuing/index.ts';
import {
  Button,
  DateText,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  Table,
  useWords,
} from '../ui/index.ts';
import { AwardTag } from '../wallet/wallet-page.tsx';

export interface AwardsPageProps {
  slug: string;
  found: AwardPage;
  text: string;
  status: AwardFilterStatus | undefined;
  now: Date;
  mayAward: boolean;
  /** How many awards wait for their signature. */
  unsigned: number;
  /** One press of the button is one run. */
  requestKey: string;
  errors: { readonly [field: string]: string | undefined };
  /** How many awards wait to be taken at an address without an account. */
  waiting: number;
}

/** The awards of an organisation: search, filter, page by page. */
export function AwardsPage(props: AwardsPageProps): JSX.Element {
  const words = useWords().issuing.console;
  const { slug, found, text, status } = props;
  const base = `/console/${slug}/awards`;
  const isNarrowed = text !== '' || status !== undefined;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader
        title={words.title}
        lead={
          <p>
            {words.lead} <a href={`/console/${slug}/issuer`}>{useWords().issuing.issuer.title}</a>{' '}
            <a href={`/console/${slug}/runs`}>{useWords().runs.title}</a>
          </p>
        }
        actions={
          props.mayAward ? (
            <Button href={`${base}/new`} icon="award">
              {words.give}
            </Button>
          ) : undefined
        }
      />
      {props.unsigned > 0 && props.mayAward ? <Unsigned {...props} /> : null}
      {props.waiting > 0 ? (
        <p>
          <a href={`${base}/waiting`}>{words.waiting(props.waiting)}</a>
        </p>
      ) : null}
      {found.total > 0 || isNarrowed ? <Search {...props} /> : null}
      {found.total > 0 ? (
        <>
          <AwardTable {...props} />
          <Pager {...props} />
        </>
      ) : isNarrowed ? (
        <EmptyState title={words.nothingTitle} action={<a href={base}>{words.all}</a>}>
          {words.nothing}
        </EmptyState>
      ) : (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      )}
    </>
  );
}

function Unsigned({ slug, unsigned, requestKey }: AwardsPageProps): JSX.Element {
  const words = useWords().issuing.console;
  return (
    <Form action={`/console/${slug}/awards/sign`} inline>
      <p>{words.unsigned(unsigned)}</p>
      <input type="hidden" name="requestKey" value={requestKey} />
      <Button variant="secondary">{words.signAll}</Button>
    </Form>
  );
}

function Search({ text, status }: AwardsPageProps): JSX.Element {
  const words = useWords().issuing;
  return (
    <Form method="get" inline>
      <Field label={words.console.search} name="q" type="search" value={text} required={false} />
      <Select
        label={words.console.status}
        name="status"
        value={status ?? ''}
        options={[
          { value: '', label: words.console.anyStatus },
          ...Object.entries(words.statuses).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Button variant="secondary" icon="search">
        {words.console.find}
      </Button>
    </Form>
  );
}

function AwardTable({ slug, found, now }: AwardsPageProps): JSX.Element {
  const words = useWords().issuing.console;
  return (
    <Table
      caption={words.found(found.total)}
      columns={[
        { key: 'holder', label: words.holder },
        { key: 'what', label: words.what },
        { key: 'earned', label: words.earned },
        { key: 'state', label: words.state },
      ]}
      rows={found.awards.map((award) => ({
        holder: <a href={`/console/${slug}/awards/${award.id}`}>{award.holderName}</a>,
        what: award.title,
        earned: <DateText value={award.awardedAt} />,
        state: <AwardTag award={award} now={now} />,
      }))}
    />
  );
}

function Pager({ slug, found, text, status }: AwardsPageProps): JSX.Element | null {
  const words = useWords().issuing.console;
  if (found.pages === 1) return null;
  const to = (page: number) => {
    const query = new URLSearchParams({ ...(text ? { q: text } : {}), ...(status ? { status } : {}) });
    query.set('page', String(page));
    return `/console/${slug}/awards?${query}`;
  };
  return (
    <nav class="pager" aria-label={words.pages}>
      {found.page > 1 ? <a href={to(found.page - 1)}>{words.newer}</a> : null}
      <span>{words.page(found.page, found.pages)}</span>
      {found.page < found.pages ? <a href={to(found.page + 1)}>{words.older}</a> : null}
    </nav>
  );
}
