import type { JSX } from 'preact';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Breadcrumbs, Button, ErrorSummary, Form, PageHeader, useWords } from '../ui/index.ts';
import { ContentAnswer } from './content-answer.tsx';

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
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: base }, { label: words.newTitle }]} />
      <ErrorSummary errors={errors} />
      <PageHeader title={words.newTitle} />
      <Form>
        <ContentAnswer name="title" values={values} errors={errors} />
        <ContentAnswer name="purpose" values={values} errors={errors} />
        <Button icon="arrow-right">{words.saveAndGoOn}</Button>
      </Form>
    </>
  );
}
