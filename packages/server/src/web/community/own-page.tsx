import type { JSX } from 'preact';
import {
  type FormerReview,
  facets,
  longestOfVoice,
  type OwnVoice,
  type Participation,
  type Review,
  reviewAddress,
  stateOfReview,
  type Testimonial,
} from '../../modules/community/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  EditState,
  EmptyState,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  Notice,
  PageHeader,
  RadioGroup,
  Select,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';
import { Former, LanguageSelect, Stars } from './review-parts.tsx';

/** What the reader took part in, with what they said of it. */
export function OwnVoicesPage({ voices }: { voices: readonly OwnVoice[] }): JSX.Element {
  const { own: words, ways, states } = useWords().community;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {voices.length === 0 ? (
        <EmptyState
          title={words.none}
          action={
            <Button href="/catalogue" icon="search">
              {words.find}
            </Button>
          }
        >
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          columns={[
            { key: 'what', label: words.what },
            { key: 'way', label: words.way },
            { key: 'review', label: words.review },
            { key: 'testimonial', label: words.testimonial },
          ]}
          rows={voices.map(({ participation, review, testimonial }) => ({
            what: <a href={`/reviews/${participation.editionId}`}>{participation.title}</a>,
            way: ways[participation.way],
            review: review ? (
              <>
                <Stars mark={review.marks.overall} />
                {stateOfReview(review) === 'shown' ? null : <> · {states[stateOfReview(review)]}</>}
              </>
            ) : (
              words.notYet
            ),
            testimonial: testimonial ? (testimonial.shownAt ? words.shown : words.given) : words.notGiven,
          }))}
        />
      )}
    </>
  );
}

export interface VoicePageProps {
  participation: Participation;
  provider: string;
  review: Review | undefined;
  former: readonly FormerReview[];
  testimonial: Testimonial | undefined;
  /** Of the review. */
  state: FormState;
  /** Of the testimonial. */
  testimonialState: FormState;
  /** Of what is asked where the review is hidden. */
  askState: FormState;
}

/** The review of one participation and the testimonial beside it, for their author. */
export function VoicePage(props: VoicePageProps): JSX.Element {
  const { own, form: words } = useWords().community;
  const { participation, review, former, state, testimonialState, askState } = props;
  const isShown = review && stateOfReview(review) === 'shown';
  return (
    <>
      <Breadcrumbs items={[{ label: own.title, href: '/reviews' }, { label: participation.title }]} />
      <PageHeader title={words.title(participation.title)} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={{ ...state.errors, ...testimonialState.errors, ...askState.errors }} />
      <Standing {...props} />
      <ReviewForm {...props} />
      {isShown ? (
        <>
          <p>
            <a href={reviewAddress(review)}>{words.public}</a>
          </p>
          <Form action={`/reviews/${participation.editionId}/withdraw`}>
            <Button variant="quiet" icon="undo-2">
              {words.withdraw}
            </Button>
          </Form>
        </>
      ) : null}
      <Former former={former} lead={words.formerLead} />
      <TestimonialPart {...props} />
    </>
  );
}

/** What became of the review, where it is out of sight. */
function Standing({ review, participation, askState }: VoicePageProps): JSX.Element | null {
  const { form: words } = useWords().community;
  if (review?.withdrawnAt)
    return (
      <Notice kind="info" title={words.withdrawnTitle}>
        <p>{words.withdrawnText}</p>
      </Notice>
    );
  if (!review?.hidden) return null;
  return (
    <>
      <Notice kind="warning" title={words.hiddenTitle}>
        <p>{words.hiddenText(review.hidden.because)}</p>
        <p>{words.hiddenLead}</p>
      </Notice>
      <Form action={`/reviews/${participation.editionId}/show`}>
        <Field
          label={words.askToShow}
          name="statement"
          multiline
          rows={3}
          maxLength={longestOfVoice.answer}
          value={one(askState.values, 'statement')}
          error={askState.errors.statement}
          required
        />
        <Button variant="secondary" icon="send">
          {words.ask}
        </Button>
      </Form>
    </>
  );
}

const marks = ['5', '4', '3', '2', '1'] as const;

function ReviewForm({ participation, review, state }: VoicePageProps): JSX.Element {
  const { form: words, marks: names, facets: facetNames } = useWords().community;
  const { values, errors } = state;
  const options = marks.map((mark) => ({ value: mark, label: `${mark} · ${names[mark]}` }));
  return (
    <Form action={`/reviews/${participation.editionId}`}>
      <EditState values={values} errors={errors} />
      <RadioGroup
        legend={words.overall}
        name="overall"
        value={one(values, 'overall')}
        error={errors.overall}
        options={options}
      />
      <FieldSet legend={words.facets}>
        <p class="muted">{words.facetsHint}</p>
        {facets.map((facet) => (
          <Select
            key={facet}
            label={facetNames[facet]}
            name={facet}
            value={one(values, facet)}
            error={errors[facet]}
            required={false}
            options={[{ value: '', label: words.noMark }, ...options]}
          />
        ))}
      </FieldSet>
      <Field
        label={words.text}
        hint={words.textHint}
        name="text"
        multiline
        rows={8}
        maxLength={longestOfVoice.review}
        value={one(values, 'text')}
        error={errors.text}
      />
      <LanguageSelect
        label={words.language}
        name="language"
        value={one(values, 'language')}
        error={errors.language}
      />
      <Checkbox
        label={words.named}
        hint={words.namedHint}
        name="isNamed"
        checked={one(values, 'isNamed') === 'on'}
        error={errors.isNamed}
      />
      <Button icon="send">{review && !review.withdrawnAt ? words.change : words.write}</Button>
    </Form>
  );
}

function TestimonialPart(props: VoicePageProps): JSX.Element {
  const { testimonial: words, form } = useWords().community;
  const { participation, provider, testimonial, testimonialState: state } = props;
  const { language } = usePage();
  const { values, errors } = state;
  const isTyped = Object.keys(values).length > 0;
  const path = `/reviews/${participation.editionId}/testimonial`;
  const shown = (name: string, stored = '') => (isTyped ? one(values, name) : stored);
  return (
    <section aria-labelledby="testimonial">
      <h2 id="testimonial">{words.title}</h2>
      <p>{words.lead}</p>
      {testimonial ? <p>{testimonial.shownAt ? words.shown : words.notShown}</p> : null}
      <Form action={path}>
        <Field
          label={words.text}
          name="words"
          multiline
          rows={3}
          maxLength={longestOfVoice.testimonial}
          value={shown('words', testimonial?.text)}
          error={errors.words}
          required
        />
        <LanguageSelect
          label={form.language}
          name="wordsLanguage"
          value={shown('wordsLanguage', testimonial?.language ?? language.code)}
          error={errors.wordsLanguage}
        />
        <Checkbox
          label={words.consent(provider)}
          name="consent"
          checked={shown('consent') === 'on'}
          error={errors.consent}
        />
        <Button variant="secondary" icon="quote">
          {testimonial ? words.change : words.give}
        </Button>
      </Form>
      {testimonial ? (
        <Form action={`${path}/withdraw`}>
          <Button variant="danger" icon="undo-2">
            {words.withdraw}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
