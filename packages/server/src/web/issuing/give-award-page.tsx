import type { JSX } from 'preact';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  useWords,
} from '../ui/index.ts';

export interface GiveAwardPageProps {
  slug: string;
  /** What can be awarded. */
  choices: readonly { editionId: string; title: string }[];
  state: FormState;
  /** Makes the request repeat-safe: the form carries it. */
  requestKey: string;
}

/** A registrar awards by hand what was earned outside an exam here. */
export function GiveAwardPage({ slug, choices, state, requestKey }: GiveAwardPageProps): JSX.Element {
  const { issuing: words, site } = useWords();
  const { addressMeant } = site;
  const { values, errors } = state;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Breadcrumbs
        items={[{ label: words.console.title, href: `/console/${slug}/awards` }, { label: words.give.title }]}
      />
      <PageHeader title={words.give.title} lead={<p>{words.give.lead}</p>} />
      {choices.length === 0 ? (
        <EmptyState
          title={words.give.nothingTitle}
          action={<Button href={`/console/${slug}/achievements`}>{words.give.toAchievements}</Button>}
        >
          {words.give.nothing}
        </EmptyState>
      ) : (
        <Form>
          <input type="hidden" name="requestKey" value={requestKey} />
          <Select
            label={words.give.what}
            name="editionId"
            value={one(values, 'editionId')}
            options={choices.map(({ editionId, title }) => ({ value: editionId, label: title }))}
            error={errors.editionId}
          />
          <Field
            label={words.give.email}
            name="email"
            type="email"
            value={one(values, 'email')}
            hint={words.give.emailHint}
            error={errors.email}
            required
          />
          <Field
            label={words.give.awardedOn}
            name="awardedOn"
            type="date"
            value={one(values, 'awardedOn')}
            hint={words.give.awardedOnHint}
            error={errors.awardedOn}
            required={false}
          />
          <Field
            label={words.give.note}
            name="note"
            multiline
            rows={3}
            value={one(values, 'note')}
            hint={words.give.noteHint}
            error={errors.note}
            required={false}
          />
          {errors.isAddressMeant ? (
            <Checkbox label={addressMeant} name="isAddressMeant" value="on" error={errors.isAddressMeant} />
          ) : null}
          <Button icon="pen-line">{words.give.submit}</Button>
        </Form>
      )}
    </>
  );
}
