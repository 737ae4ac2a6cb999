import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import {
  longestOfVoice,
  type ReadReview,
  type ReviewFacet,
  type ReviewSort,
  type ReviewSummary,
} from '../../modules/community/index.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { useTexts } from '../edition-texts.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { Facets } from '../list/facets.tsx';
import { clearedAddress, parametersOf } from '../list/list-address.ts';
import { ListPages } from '../list/list-pages.tsx';
import { isNarrowed, type ListQuery, ownSort, writeSort } from '../list/list-query.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  usePage,
  useWords,
} from '../ui/index.ts';
import { ReviewCard, SummaryLine, SummaryTables } from './review-parts.tsx';

export interface PublicReviewsProps {
  edition: AchievementEdition;
  provider: string;
  summary: ReviewSummary;
  query: ListQuery<ReviewSort, ReviewFacet>;
  found: FoundList<ReadReview, ReviewFacet>;
}

/** What everybody reads of those who took part. */
export function PublicReviewsPage(props: PublicReviewsProps): JSX.Element {
  const words = useWords();
  const { list } = words.community;
  const { edition, summary, query, found } = props;
  const { title } = useTexts(edition);
  const back = { label: title, href: `/achievements/${edition.achievementId}` };
  const isEmpty = found.total.count === 0 && !isNarrowed(query);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.catalog.title, href: '/catalogue' },
          back,
          { label: words.community.summary.title },
        ]}
      />
      <PageHeader title={list.title(title)} lead={<p>{list.lead}</p>} />
      <SummaryLine summary={summary} />
      <SummaryTables summary={summary} />
      {isEmpty ? (
        <EmptyState
          title={list.none}
          action={
            <Button href={back.href} variant="secondary">
              {list.back}
            </Button>
          }
        >
          <p>{list.noneText}</p>
        </EmptyState>
      ) : (
        <Found {...props} />
      )}
    </>
  );
}

function Found({ edition, provider, query, found }: PublicReviewsProps): JSX.Element {
  const { community: words, list } = useWords();
  const names = useLanguageNames();
  return (
    <>
      <Order query={query} />
      <Facets
        query={query}
        caption={words.summary.title}
        counts={found.facets}
        facets={[
          { name: 'overall', legend: words.list.overall, labels: words.marks },
          { name: 'way', legend: words.list.way, labels: words.ways },
          { name: 'language', legend: words.list.language, nameOf: ({ value }) => names(value) },
        ]}
      />
      {found.rows.length === 0 ? (
        <EmptyState
          title={list.nothingTitle}
          action={
            <Button href={clearedAddress(query)} variant="secondary" icon="x">
              {list.clear}
            </Button>
          }
        >
          <p>{list.nothing}</p>
        </EmptyState>
      ) : (
        <div class="reviews">
          {found.rows.map((review) => (
            <ReviewCard key={review.id} review={review} provider={provider}>
              <p>
                <a class="muted" href={`/achievements/${edition.achievementId}/reviews/${review.id}/report`}>
                  {words.list.report}
                </a>
              </p>
            </ReviewCard>
          ))}
        </div>
      )}
      <ListPages query={query} found={found} caption={words.summary.title} />
    </>
  );
}

function useLanguageNames(): (tag: string) => string {
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (tag) => names.of(tag) ?? tag;
}

function Order({ query }: Pick<PublicReviewsProps, 'query'>): JSX.Element {
  const { community, catalog } = useWords();
  const { list: words } = community;
  const kept = parametersOf(query, { sort: ownSort(query.declaration) });
  return (
    <Form method="get" action={query.path} inline>
      <Select
        label={words.sort}
        name="sort"
        value={writeSort(query.sort)}
        options={[
          { value: '-written', label: words.newest },
          { value: '-overall', label: words.best },
          { value: 'overall', label: words.worst },
        ]}
      />
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
      ))}
      <Button variant="secondary" icon="arrow-down-up">
        {catalog.sortBy}
      </Button>
    </Form>
  );
}

/** Where anybody with an account says that a review should not stand there. */
export function ReportPage(props: {
  edition: AchievementEdition;
  provider: string;
  review: ReadReview;
  state: FormState;
}): JSX.Element {
  const { report: words, summary } = useWords().community;
  const { edition, provider, review, state } = props;
  const back = `/achievements/${edition.achievementId}/reviews`;
  return (
    <>
      <Breadcrumbs items={[{ label: summary.title, href: back }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      <ReviewCard review={review} provider={provider} />
      <Form action={`${back}/${review.id}/report`}>
        <Field
          label={words.statement}
          name="statement"
          multiline
          rows={4}
          maxLength={longestOfVoice.answer}
          value={one(state.values, 'statement')}
          error={state.errors.statement}
          required
        />
        <ButtonGroup>
          <Button icon="flag">{words.submit}</Button>
          <Button href={back} variant="secondary">
            {words.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
