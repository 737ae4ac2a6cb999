import type { JSX } from 'preact';
import type { Award, AwardFacet, AwardSort } from '../../modules/issuing/index.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { DataTable } from '../list/data-table.tsx';
import type { ListColumn } from '../list/list-column.ts';
import type { ListQuery } from '../list/list-query.ts';
import type { Selection } from '../list/selection.tsx';
import { Button, ButtonGroup, ErrorSummary, Form, PageHeader, useWords } from '../ui/index.ts';

export interface AwardsPageProps {
  slug: string;
  query: ListQuery<AwardSort, AwardFacet>;
  found: FoundList<Award, AwardFacet>;
  columns: readonly ListColumn<Award, AwardSort>[];
  mayAward: boolean;
  /** How many awards wait for their signature. */
  unsigned: number;
  /** One press of the button is one run. */
  requestKey: string;
  errors: { readonly [field: string]: string | undefined };
  /** How many awards wait to be taken at an address without an account. */
  waiting: number;
  select: Selection<Award> | undefined;
}

/** The awards of an organisation. */
export function AwardsPage(props: AwardsPageProps): JSX.Element {
  const { awardLists, awardReach, issuing, runs } = useWords();
  const words = issuing.console;
  const { slug, query, found, columns, select } = props;
  const base = `/console/${slug}/awards`;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader
        title={words.title}
        lead={
          <p>
            {words.lead} <a href={`/console/${slug}/issuer`}>{issuing.issuer.title}</a>
            {' · '}
            <a href={`${base}/lists`}>{awardLists.title}</a>
            {' · '}
            <a href={`${base}/reached`}>{awardReach.title}</a>
            {' · '}
            <a href={`/console/${slug}/runs`}>{runs.title}</a>
          </p>
        }
        actions={
          props.mayAward ? (
            <ButtonGroup>
              <Button href={`${base}/new`} icon="award">
                {words.give}
              </Button>
              <Button href={`${base}/lists/new`} variant="secondary" icon="upload">
                {awardLists.action}
              </Button>
            </ButtonGroup>
          ) : undefined
        }
      />
      {props.unsigned > 0 && props.mayAward ? <Unsigned {...props} /> : null}
      {props.waiting > 0 ? (
        <p>
          <a href={`${base}/waiting`}>{words.waiting(props.waiting)}</a>
        </p>
      ) : null}
      <DataTable
        {...{ query, found, columns, select }}
        caption={words.title}
        searchFor={words.search}
        facets={[
          { name: 'status', legend: words.state, labels: issuing.statuses },
          { name: 'source', legend: words.howEarned, labels: words.source },
          { name: 'achievement', legend: words.what },
        ]}
        empty={{ title: words.emptyTitle, text: words.empty }}
      />
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
