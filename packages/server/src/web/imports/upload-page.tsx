import type { JSX } from 'preact';
import type { FormState } from '../forms/form-state.ts';
import { Breadcrumbs, Button, ErrorSummary, Field, Form, PageHeader, useWords } from '../ui/index.ts';

const accept = '.csv,.tsv,.txt,.xlsx,.json,.jsonld,.zip';

/** Where a catalogue is handed in. */
export function UploadPage({ base, errors }: { base: string } & FormState): JSX.Element {
  const { imports } = useWords();
  const words = imports.upload;
  return (
    <>
      <Breadcrumbs items={[{ label: imports.title, href: base }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <h2>{words.kinds}</h2>
      <ul>
        {words.kindList.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <Form multipart>
        <Field label={words.file} name="file" type="file" accept={accept} required error={errors.file} />
        <Button icon="search">{words.action}</Button>
      </Form>
    </>
  );
}
