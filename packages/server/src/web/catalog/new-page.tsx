import type { JSX } from 'preact';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Breadcrumbs, Button, ErrorSummary, Field, Form, PageHeader, useWords } from '../ui/index.ts';
import { fieldOf } from './details-page.tsx';

/** A title is enough to begin. */
export function NewPage({
  base,
  values = {},
  errors = {},
}: {
  base: string;
  values?: FormValues;
  errors?: FormErrors;
}): JSX.Element {
  const words = useWords().authoring;
  const field = fieldOf(values, errors);
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: base }, { label: words.newTitle }]} />
      <ErrorSummary errors={errors} />
      <PageHeader title={words.newTitle} />
      <Form>
        <Field
          label={words.details.titleLabel}
          hint={words.details.titleHint}
          required
          maxLength={120}
          {...field('title')}
        />
        <Field
          label={words.details.purpose}
          hint={words.details.purposeHint}
          multiline
          rows={3}
          {...field('purpose')}
        />
        <Button icon="arrow-right">{words.saveAndGoOn}</Button>
      </Form>
    </>
  );
}
