import type { JSX } from 'preact';
import { languages } from '../../modules/catalog/index.ts';
import type { UploadedCatalogue } from '../../modules/imports/index.ts';
import { type FormErrors, type FormValues, one } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  ErrorSummary,
  FieldSet,
  Form,
  type Option,
  PageHeader,
  Select,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';
import { nameFact } from '../words/index.ts';
import { ReadAs } from './read-as.tsx';
import { hasLanguage, targetOptions } from './target-names.ts';

export interface MapPageProps {
  base: string;
  uploaded: UploadedCatalogue;
  /** Levels of Cairn's own scale. */
  levels: readonly Option[];
  mayPublish: boolean;
  values: FormValues;
  errors: FormErrors;
}

/** Which column says what, with the first rows, and what holds for the whole file. */
export function MapPage(props: MapPageProps): JSX.Element {
  const { imports } = useWords();
  const words = imports.map;
  const { base, uploaded, errors } = props;
  const title = words.title(uploaded.upload.name);
  const isTable = uploaded.format === 'table';
  return (
    <>
      <Breadcrumbs items={[{ label: imports.title, href: base }, { label: title }]} />
      <PageHeader title={title} lead={<p>{isTable ? words.lead : words.document}</p>} />
      <ErrorSummary errors={errors} />
      <ReadAs encoding={uploaded.encoding} />
      <Form>
        {isTable ? <Columns {...props} /> : <Preview uploaded={uploaded} />}
        <Settings {...props} />
        <Button icon="search">{words.action}</Button>
      </Form>
    </>
  );
}

/** As much of a cell as fits beside a question. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

function Columns({ uploaded, values, errors }: MapPageProps): JSX.Element {
  const all = useWords();
  const words = all.imports.map;
  const tongues = useTongues();
  const options = targetOptions(all);
  const { columns, samples, isRemembered } = uploaded;
  return (
    <>
      <p>{isRemembered ? words.remembered : words.guessed}</p>
      <Table
        caption={words.caption}
        columns={[
          { key: 'column', label: words.column },
          { key: 'samples', label: words.samples },
          { key: 'use', label: words.use },
        ]}
        rows={columns.map((column, place) => {
          const target = one(values, `use${place}`);
          return {
            column,
            samples: [...new Set(samples.map((row) => short(row[column] ?? '')))]
              .filter((text) => text !== '')
              .slice(0, 3)
              .join(' · '),
            use: (
              <div class="form">
                <Select
                  label={words.useOf(column)}
                  name={`use${place}`}
                  options={options}
                  value={target}
                  error={errors[`use${place}`]}
                />
                {hasLanguage(target) ? (
                  <Select
                    label={words.languageOf(column)}
                    name={`language${place}`}
                    hint={words.languageHint}
                    options={[{ value: '', label: words.inOwn }, ...tongues]}
                    value={one(values, `language${place}`)}
                    error={errors[`language${place}`]}
                    required={false}
                  />
                ) : null}
              </div>
            ),
          };
        })}
      />
    </>
  );
}

/** What the first things in a document are called. */
function Preview({ uploaded: { samples } }: { uploaded: UploadedCatalogue }): JSX.Element {
  const words = useWords().imports.map;
  return (
    <>
      <h2>{words.preview}</h2>
      <ul>
        {samples.map((sample, place) => (
          <li key={place}>{short(sample.title ?? sample.sourceId ?? '')}</li>
        ))}
      </ul>
    </>
  );
}

function Settings({ values, errors, levels, mayPublish }: MapPageProps): JSX.Element {
  const words = useWords().imports.map;
  const tongues = useTongues();
  return (
    <FieldSet legend={words.settings}>
      <Select
        label={words.language}
        name="language"
        options={tongues}
        value={one(values, 'language')}
        error={errors.language}
      />
      <Select
        label={words.level}
        name="level"
        hint={words.levelHint}
        options={levels}
        value={one(values, 'level')}
        error={errors.level}
      />
      {mayPublish ? (
        <Checkbox
          label={words.publishes}
          name="publishes"
          hint={words.publishesHint}
          checked={one(values, 'publishes') === 'on'}
          error={errors.publishes}
        />
      ) : null}
    </FieldSet>
  );
}

function useTongues(): Option[] {
  const words = useWords();
  const { locale } = usePage();

  return languages.map((value) => ({ value, label: nameFact({ words, locale }, 'language', value) }));
}
