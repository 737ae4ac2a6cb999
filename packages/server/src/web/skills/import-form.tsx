import type { JSX } from 'preact';
import { mappingParts } from '../../modules/skills/index.ts';
import { fieldOf } from '../catalog/content-answer.tsx';
import type { FormState } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import type { FrameworkScope } from './framework-door.ts';

/** ESCO comes as four tables; what has more comes as an archive. */
export const fileFields = ['file1', 'file2', 'file3', 'file4'] as const;
const accept = '.csv,.tsv,.txt,.xlsx,.json,.jsonld,.zip';

/** Where the files of a framework are handed in. */
export function ImportForm({ scope, values, errors }: { scope: FrameworkScope } & FormState): JSX.Element {
  const { frameworks } = useWords();
  const words = frameworks.form;
  const field = fieldOf(values, errors);
  return (
    <>
      <Breadcrumbs items={[{ label: frameworks.title, href: scope.base }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={errors} />
      <p>{words.kinds}</p>
      <Form multipart>
        {fileFields.map((name, index) => (
          <Field
            key={name}
            label={words.file(index + 1)}
            name={name}
            type="file"
            accept={accept}
            required={index === 0}
            error={errors[name]}
          />
        ))}
        <Field label={words.name} hint={words.nameHint} maxLength={200} {...field('name')} />
        <Field label={words.language} hint={words.languageHint} width="short" {...field('language')} />
        <Field label={words.version} width="medium" maxLength={100} {...field('version')} />
        <Field label={words.licence} maxLength={500} {...field('licence')} />
        <FieldSet legend={words.mapping}>
          <p class="muted">{words.mappingHint}</p>
          {mappingParts.map((part) => (
            <Field
              key={part}
              label={words.parts[part]}
              width="medium"
              maxLength={200}
              {...field(part === 'name' ? 'skill' : part)}
            />
          ))}
        </FieldSet>
        <Button icon="search">{words.action}</Button>
      </Form>
    </>
  );
}
