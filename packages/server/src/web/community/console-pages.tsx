import type { JSX } from 'preact';
import type { ReviewSummary } from '../../modules/community/index.ts';
import {
  longestOfVoice,
  type NamedTestimonial,
  type ReadReview,
  reviewAddress,
  type TestimonialSort,
} from '../../modules/community/index.ts';
import type { ListPage } from '../../platform/list/list-request.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { DataTable, type DataTableProps } from '../list/data-table.tsx';
import { ListPages } from '../list/list-pages.tsx';
import type { ListQuery } from '../list/list-query.ts';
import {
  Breadcrumbs,
  Button,
  DateText,
  EditState,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  Tabs,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';
import { LanguageSelect, ReviewCard, SummaryLine } from './review-parts.tsx';

function ConsoleTabs({ base, here }: { base: string; here: 'reviews' | 'testimonials' }): JSX.Element {
  const { console: words } = useWords().community;
  return (
    <Tabs
      label={words.title}
      items={(['reviews', 'testimonials'] as const).map((each) => ({
        href: `${base}/${each}`,
        label: words.tabs[each],
        current: each === here,
      }))}
    />
  );
}

/** What participants say of what an organisation offers. */
export function ReviewsPage(props: {
  base: string;
  summary: ReviewSummary;
  reviews: Pick<DataTableProps<ReadReview>, 'query' | 'found' | 'columns'>;
}): JSX.Element {
  const { community: words } = useWords();
  const { console: page } = words;
  const { base, summary, reviews } = props;
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <>
      <PageHeader title={page.title} lead={<p>{page.lead}</p>} />
      <ConsoleTabs base={base} here="reviews" />
      <SummaryLine summary={summary} />
      <DataTable
        {...reviews}
        caption={page.title}
        searchFor={page.search}
        facets={[
          { name: 'achievement', legend: page.about },
          { name: 'overall', legend: page.mark, labels: words.marks },
          { name: 'way', legend: page.way, labels: words.ways },
          { name: 'answered', legend: page.answered, labels: page.isAnswered },
          { name: 'state', legend: page.state, labels: words.states },
          {
            name: 'language',
            legend: words.list.language,
            nameOf: ({ value }) => names.of(value) ?? value,
          },
        ]}
        empty={{ title: page.empty, text: page.emptyText }}
      />
    </>
  );
}

/** One review as the provider sees it, with the answer. */
export function AnswerPage(props: {
  base: string;
  provider: string;
  review: ReadReview;
  mayAnswer: boolean;
  state: FormState;
}): JSX.Element {
  const { console: page } = useWords().community;
  const { base, provider, review, mayAnswer, state } = props;
  const { values, errors } = state;
  const address = `${base}/reviews/${review.id}`;
  return (
    <>
      <Breadcrumbs items={[{ label: page.title, href: `${base}/reviews` }, { label: review.title }]} />
      <PageHeader title={page.one(review.title)} />
      <ErrorSummary errors={errors} />
      {review.hidden ? (
        <Notice kind="warning" title={page.hiddenTitle}>
          <p>{page.hidden(review.hidden.because)}</p>
        </Notice>
      ) : null}
      <ReviewCard review={review} provider={provider}>
        {review.hidden ? null : (
          <p>
            <a href={reviewAddress(review)}>{page.public}</a> ·{' '}
            <a href={`/achievements/${review.achievementId}/reviews/${review.id}/report`}>{page.report}</a>
          </p>
        )}
      </ReviewCard>
      {mayAnswer ? (
        <section aria-labelledby="answer">
          <h2 id="answer">{page.answerTitle}</h2>
          <p>{page.answerLead}</p>
          <Form autocomplete="off" action={`${address}/answer`}>
            <EditState values={values} errors={errors} />
            <Field
              label={page.answer}
              name="text"
              multiline
              rows={5}
              maxLength={longestOfVoice.answer}
              value={one(values, 'text')}
              error={errors.text}
              required
            />
            <AnswerLanguage state={state} />
            <Button icon="send">{page.publish}</Button>
          </Form>
          {review.answer ? (
            <Form action={`${address}/answer/withdraw`}>
              <Button variant="quiet" icon="undo-2">
                {page.takeBack}
              </Button>
            </Form>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function AnswerLanguage({ state: { values, errors } }: { state: FormState }): JSX.Element {
  const { form } = useWords().community;
  return (
    <LanguageSelect
      label={form.language}
      name="language"
      value={one(values, 'language')}
      error={errors.language}
    />
  );
}

/** Words that participants lend. */
export function TestimonialsPage(props: {
  base: string;
  query: ListQuery<TestimonialSort, never>;
  found: ListPage<NamedTestimonial>;
  mayShow: boolean;
}): JSX.Element {
  const { console: page, nameless } = useWords().community;
  const { base, query, found, mayShow } = props;
  return (
    <>
      <PageHeader title={page.title} lead={<p>{page.testimonialsLead}</p>} />
      <ConsoleTabs base={base} here="testimonials" />
      {found.rows.length === 0 ? (
        <EmptyState title={page.noTestimonials}>
          <p>{page.noTestimonialsText}</p>
        </EmptyState>
      ) : (
        <div class="reviews">
          {found.rows.map((one) => (
            <article class="review" key={one.id}>
              <h2 class="review__head">{one.title}</h2>
              <blockquote class="as-typed" lang={one.language}>
                {one.text}
              </blockquote>
              <p class="review__by">
                {one.name ?? nameless} · {page.agreed} <DateText value={one.consentedAt} />
              </p>
              {one.shownAt ? (
                <p>
                  <Tag kind="passed" icon="eye">
                    {page.isShown}
                  </Tag>
                </p>
              ) : null}
              {mayShow ? (
                <Form action={`${base}/testimonials/${one.id}/${one.shownAt ? 'take-down' : 'show'}`}>
                  <Button variant="secondary" icon={one.shownAt ? 'eye-off' : 'eye'}>
                    {one.shownAt ? page.takeDown : page.show}
                  </Button>
                </Form>
              ) : null}
            </article>
          ))}
        </div>
      )}
      <ListPages query={query} found={found} caption={page.tabs.testimonials} />
    </>
  );
}
