import type { JSX } from 'preact';
import type { NamedPreset } from '../../modules/assessment/index.ts';
import type { FormErrors, FormValues } from '../forms/form-state.ts';
import { Breadcrumbs, Button, ErrorSummary, Form, PageHeader, useWords } from '../ui/index.ts';
import { ContentAnswer } from './content-answer.tsx';
import { PresetCards } from './presets/preset-cards.tsx';

export interface NewPageProps {
  /** Address of the console. */
  base: string;
  presets: readonly NamedPreset[];
  values?: FormValues;
  errors?: FormErrors;
}

/** A title is enough to begin; a preset or a copy begins with more. */
export function NewPage({ base, presets, values = {}, errors = {} }: NewPageProps): JSX.Element {
  const { authoring: words, presets: said } = useWords();
  return (
    <>
      <Breadcrumbs
        items={[{ label: words.title, href: `${base}/achievements` }, { label: words.newTitle }]}
      />
      <ErrorSummary errors={errors} />
      <PageHeader title={words.newTitle} />
      <section aria-labelledby="blank">
        <h2 id="blank">{said.fromBlank}</h2>
        <Form>
          <ContentAnswer name="title" values={values} errors={errors} />
          <ContentAnswer name="purpose" values={values} errors={errors} />
          <Button icon="arrow-right">{words.saveAndGoOn}</Button>
        </Form>
      </section>
      <section class="beginning" aria-labelledby="from-preset">
        <h2 id="from-preset">{said.fromPreset}</h2>
        <p>
          {said.fromPresetLead} <a href={`${base}/presets`}>{said.all}</a>
        </p>
        <PresetCards base={base} presets={presets} />
      </section>
      <section class="beginning" aria-labelledby="from-copy">
        <h2 id="from-copy">{said.fromCopy}</h2>
        <p>{said.fromCopyLead}</p>
        <Button href={`${base}/achievements/new/copy`} variant="secondary" icon="copy-plus">
          {said.copyTitle}
        </Button>
      </section>
    </>
  );
}
