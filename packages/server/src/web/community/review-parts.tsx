import type { ComponentChildren, JSX } from 'preact';
import { languages } from '../../modules/catalog/index.ts';
import {
  type FormerReview,
  facets,
  fewestForAverage,
  type Marks,
  type NamedTestimonial,
  type ReadReview,
  type ReviewSummary,
} from '../../modules/community/index.ts';
import { DateText, Icon, NumberText, Select, Tag, useInLanguage, usePage, useWords } from '../ui/index.ts';

const stars = [1, 2, 3, 4, 5] as const;

/** A mark as stars, and in figures for whoever does not see them. */
export function Stars({ mark }: { mark: number }): JSX.Element {
  const { community } = useWords();
  const { locale } = usePage();
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mark);
  return (
    <span class="stars">
      <span class="stars__drawn" aria-hidden="true">
        {stars.map((star) => (
          <span key={star} class={star <= Math.round(mark) ? 'stars__star stars__star--on' : 'stars__star'}>
            <Icon name="star" />
          </span>
        ))}
      </span>
      <span>{community.ofFive(figures)}</span>
    </span>
  );
}

/** What a text in another language is written in. */
export function LanguageSelect(props: {
  label: string;
  name: string;
  value: string;
  error: string | undefined;
  id?: string;
}): JSX.Element {
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const options = languages
    .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return <Select {...props} options={options} />;
}

/** The marks of one review beside the whole; what was left out is not there. */
function FacetMarks({ marks }: { marks: Marks }): JSX.Element | null {
  const { community } = useWords();
  const given = facets.filter((facet) => marks[facet] !== undefined);
  if (given.length === 0) return null;
  return (
    <dl class="review__marks">
      {given.map((facet) => (
        <div key={facet}>
          <dt>{community.facets[facet]}</dt>
          <dd>{community.ofFive(String(marks[facet]))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One review with the provider's answer below it. */
export function ReviewCard(props: {
  review: ReadReview;
  provider: string;
  /** 3 below a heading of the page. */
  level?: 2 | 3;
  children?: ComponentChildren;
}): JSX.Element {
  const { community } = useWords();
  const { review, provider, level = 2, children } = props;
  const { answer } = review;
  const Heading = `h${level}` as const;
  const inLanguage = useInLanguage(review.language);
  const answerInLanguage = useInLanguage(answer?.language);
  return (
    <article class="review" id={review.id}>
      <Heading class="review__head">
        <Stars mark={review.marks.overall} />
      </Heading>
      <p class="review__by">
        {review.name ?? community.nameless} · <DateText value={review.writtenAt} />
        {review.changedAt ? (
          <>
            {' '}
            ({community.changed} <DateText value={review.changedAt} />)
          </>
        ) : null}
      </p>
      <p>
        <Tag>{community.ways[review.way]}</Tag>
      </p>
      {review.text ? (
        <p class="as-typed" {...inLanguage}>
          {review.text}
        </p>
      ) : null}
      <FacetMarks marks={review.marks} />
      {answer ? (
        <div class="review__answer">
          <p class="review__by">
            <strong>{community.answer(provider)}</strong> · <DateText value={answer.at} />
          </p>
          <p class="as-typed" {...answerInLanguage}>
            {answer.text}
          </p>
        </div>
      ) : null}
      {children}
    </article>
  );
}

/** What is told of all of them: counts always, averages where there are enough. */
export function SummaryLine({ summary }: { summary: ReviewSummary }): JSX.Element {
  const { summary: words } = useWords().community;
  const { count, average, completed, hidden } = summary;
  if (count === 0 && hidden === 0) return <p>{words.none}</p>;
  return (
    <div class="review-summary">
      {average === undefined ? null : (
        <p class="review-summary__average">
          <Stars mark={average} />
        </p>
      )}
      <p>
        {count === 0 ? words.none : words.count(count)}
        {count > 0 && average === undefined ? ` ${words.tooFew(fewestForAverage)}` : null}
      </p>
      {count > 0 ? <p class="muted">{words.reached(completed, count)}</p> : null}
      {hidden > 0 ? <p class="muted">{words.hidden(hidden)}</p> : null}
    </div>
  );
}

/** The same with how the marks are spread, and what was judged in detail. */
export function SummaryTables({ summary }: { summary: ReviewSummary }): JSX.Element | null {
  const { summary: words, marks, facets: names } = useWords().community;
  const { stars: given } = summary;
  const judged = facets.flatMap((facet) => {
    const found = summary.facets[facet];
    return found ? [[facet, found] as const] : [];
  });
  if (!given) return null;
  return (
    <div class="review-tables">
      <section aria-labelledby="spread">
        <h2 id="spread">{words.marks}</h2>
        <dl class="spread">
          {[...stars].reverse().map((star) => (
            <Bar
              key={star}
              name={`${star} · ${marks[star]}`}
              value={given[star - 1] ?? 0}
              max={Math.max(...given)}
            />
          ))}
        </dl>
      </section>
      {judged.length > 0 ? (
        <section aria-labelledby="judged">
          <h2 id="judged">{words.facet}</h2>
          <dl class="spread">
            {judged.map(([facet, { average, count }]) => (
              <Bar key={facet} name={names[facet]} value={average} max={5} of={words.count(count)} />
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}

function Bar(props: { name: string; value: number; max: number; of?: string }): JSX.Element {
  const { name, value, max, of } = props;
  return (
    <div title={of}>
      <dt>{name}</dt>
      <dd>
        <progress class="progress__bar" value={value} max={max} aria-label={name} />
        <NumberText value={value} />
      </dd>
    </div>
  );
}

/** On the page of what is reviewed. */
export function ReviewSection(props: { summary: ReviewSummary; achievementId: string }): JSX.Element {
  const { summary: words } = useWords().community;
  const { summary, achievementId } = props;
  return (
    <section class="review-section" aria-labelledby="reviews">
      <h2 id="reviews">{words.title}</h2>
      <SummaryLine summary={summary} />
      {summary.count + summary.hidden > 0 ? (
        <p>
          <a href={`/achievements/${achievementId}/reviews`}>{words.all}</a>
        </p>
      ) : null}
    </section>
  );
}

/** What participants let the provider show. */
export function Testimonials(props: {
  testimonials: readonly NamedTestimonial[];
  /** Where they are of several. */
  isWithTitle?: boolean;
}): JSX.Element | null {
  const { testimonial: words, nameless } = useWords().community;
  const { testimonials, isWithTitle } = props;
  if (testimonials.length === 0) return null;
  return (
    <section class="testimonials" aria-labelledby="testimonials">
      <h2 id="testimonials">{words.section}</h2>
      <p class="muted">{words.chosen}</p>
      <ul class="testimonials__list">
        {testimonials.map((one) => (
          <li key={one.id}>
            <figure class="testimonial">
              <Quote testimonial={one} />
              <figcaption>
                {one.name ?? nameless}
                {isWithTitle ? (
                  <>
                    {', '}
                    <a href={`/achievements/${one.achievementId}`}>{words.of(one.title)}</a>
                  </>
                ) : null}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quote({ testimonial }: { testimonial: NamedTestimonial }): JSX.Element {
  return (
    <blockquote class="as-typed" {...useInLanguage(testimonial.language)}>
      {testimonial.text}
    </blockquote>
  );
}

/** What a review said before it was changed. */
export function Former({
  former,
  lead,
}: {
  former: readonly FormerReview[];
  lead?: string;
}): JSX.Element | null {
  const { form } = useWords().community;
  if (former.length === 0) return null;
  return (
    <details class="disclosure">
      <summary>{form.former}</summary>
      {lead ? <p class="muted">{lead}</p> : null}
      {former.map((one, index) => (
        <div class="review" key={index}>
          <p class="review__by">
            <Stars mark={one.marks.overall} /> · {form.until} <DateText value={one.untilAt} />
          </p>
          <p class="as-typed">{one.text}</p>
        </div>
      ))}
    </details>
  );
}
