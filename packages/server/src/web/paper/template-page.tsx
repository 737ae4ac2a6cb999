import type { JSX } from 'preact';
import {
  paperFonts,
  paperLanguages,
  paperLayouts,
  paperOrientations,
  paperSizes,
  type TemplateEdition,
  templateBounds,
} from '../../modules/paper/index.ts';
import { type FormErrors, type FormValues, one } from '../forms/form-state.ts';
import {
  Button,
  ButtonGroup,
  Checkbox,
  DateText,
  EditState,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  Select,
  usePage,
  useWords,
} from '../ui/index.ts';
import { places } from './template-form.ts';

export interface TemplatePageProps {
  base: string;
  values: FormValues;
  errors: FormErrors;
  editions: readonly TemplateEdition[];
  mayChange: boolean;
  /** SVG of all pages; absent where the template does not print. */
  preview: string | undefined;
  /** Typst to begin an own template with. */
  beginning: string;
}

/** How the certificates of an organisation look: choices beside what they print, drawn by the server. */
export function TemplatePage(props: TemplatePageProps): JSX.Element {
  const words = useWords().paper;
  const { base, editions, errors, mayChange } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <div class="paper">
        <Preview preview={props.preview} />
        {mayChange ? <Editor {...props} /> : <p>{words.mayNot}</p>}
      </div>
      <section aria-labelledby="editions">
        <h2 id="editions">{words.editionsTitle}</h2>
        <p>{words.editionsLead}</p>
        {editions.length === 0 ? (
          <p>{words.noEdition}</p>
        ) : (
          <ol reversed class="paper__editions">
            {editions.map(({ number, madeAt, template, coversEarlier }) => (
              <li key={number}>
                {words.layouts[template.layout]}, <DateText value={madeAt} />
                {coversEarlier ? ` · ${words.covers}` : ''}
              </li>
            ))}
          </ol>
        )}
        {mayChange && editions.length > 0 ? (
          <Form action={`${base}/certificates/usual`}>
            <Button variant="quiet" icon="undo-2">
              {words.reset}
            </Button>
          </Form>
        ) : null}
      </section>
    </>
  );
}

function Preview({ preview }: Pick<TemplatePageProps, 'preview'>): JSX.Element {
  const words = useWords().paper;
  return (
    <section class="paper__preview" aria-labelledby="preview">
      <h2 id="preview">{words.previewTitle}</h2>
      {preview === undefined ? (
        <p>{words.noPreview}</p>
      ) : (
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(preview).toString('base64')}`}
          alt={words.previewAlt}
        />
      )}
    </section>
  );
}

function Editor({ values, errors, beginning }: TemplatePageProps): JSX.Element {
  const words = useWords().paper;
  return (
    <Form autocomplete="off" multipart>
      <EditState values={values} errors={errors} />
      <Looks values={values} errors={errors} />
      <Texts values={values} errors={errors} />
      {places.map((place) => (
        <SignatoryFields key={place} place={place} values={values} errors={errors} />
      ))}
      <details open={one(values, 'layout') === 'own' || errors.source !== undefined}>
        <summary>{words.expert}</summary>
        <p>{words.expertLead}</p>
        <Field
          label={words.source}
          name="source"
          value={one(values, 'source') || beginning}
          error={errors.source}
          required={false}
          multiline
          rows={20}
          maxLength={templateBounds.source}
        />
      </details>
      <Checkbox
        label={words.coversEarlier}
        name="coversEarlier"
        checked={one(values, 'coversEarlier') === 'on'}
      />
      <ButtonGroup>
        <Button icon="save">{words.save}</Button>
        <Button name="show" value="1" variant="secondary" icon="eye">
          {words.show}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

interface Fields {
  values: FormValues;
  errors: FormErrors;
}

function Looks({ values, errors }: Fields): JSX.Element {
  const words = useWords().paper;
  const choice = (
    name: 'layout' | 'font' | 'size' | 'orientation',
    named: readonly (readonly [string, string])[],
  ) => (
    <Select
      label={words.fields[name]}
      name={name}
      value={one(values, name)}
      error={errors[name]}
      options={named.map(([value, label]) => ({ value, label }))}
    />
  );
  return (
    <>
      {choice(
        'layout',
        paperLayouts.map((each) => [each, words.layouts[each]] as const),
      )}
      <Field
        label={words.fields.accent}
        name="accent"
        required
        value={one(values, 'accent')}
        error={errors.accent}
      />
      {choice(
        'font',
        paperFonts.map((each) => [each, words.fonts[each]] as const),
      )}
      {choice(
        'size',
        paperSizes.map((each) => [each, words.sizes[each]] as const),
      )}
      {choice(
        'orientation',
        paperOrientations.map((each) => [each, words.orientations[each]] as const),
      )}
    </>
  );
}

function Texts({ values, errors }: Fields): JSX.Element {
  const words = useWords().paper;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  return (
    <fieldset>
      <legend>{words.texts}</legend>
      <p>{words.textsLead}</p>
      {(['heading', 'before', 'between', 'closing'] as const).map((name) => (
        <Field
          key={name}
          label={words.fields[name]}
          name={name}
          value={one(values, name)}
          error={errors[name]}
          required={false}
          multiline={name === 'closing'}
          maxLength={name === 'closing' ? templateBounds.closing : templateBounds.line}
          direction="auto"
        />
      ))}
      <Select
        label={words.fields.language}
        name="language"
        value={one(values, 'language')}
        error={errors.language}
        required={false}
        options={[
          { value: '', label: words.anyLanguage },
          ...paperLanguages.map((value) => ({ value, label: names.of(value) ?? value })),
        ]}
      />
    </fieldset>
  );
}

function SignatoryFields({ place, values, errors }: Fields & { place: string }): JSX.Element {
  const words = useWords().paper;
  const field = (name: string) => `${name}${place}`;
  const picture = one(values, field('picture'));
  return (
    <fieldset>
      <legend>{words.signatory(place)}</legend>
      <Field
        label={words.fields.name}
        name={field('name')}
        value={one(values, field('name'))}
        error={errors[field('name')]}
        required={false}
        maxLength={templateBounds.name}
        direction="auto"
      />
      <Field
        label={words.fields.role}
        name={field('role')}
        value={one(values, field('role'))}
        error={errors[field('role')]}
        required={false}
        maxLength={templateBounds.role}
        direction="auto"
      />
      <Field
        label={words.fields.signature}
        name={field('signature')}
        type="file"
        accept="image/png,image/svg+xml,.png,.svg"
        hint={picture ? words.hasSignature : words.signatureHint}
        error={errors[field('signature')]}
        required={false}
      />
      <input type="hidden" name={field('picture')} value={picture} />
      {picture ? <Checkbox label={words.noSignature} name={field('noSignature')} /> : null}
    </fieldset>
  );
}
