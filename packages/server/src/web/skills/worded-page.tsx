import type { JSX } from 'preact';
import { languages } from '../../modules/catalog/index.ts';
import {
  Breadcrumbs,
  Button,
  Form,
  Icon,
  PageHeader,
  Select,
  Table,
  usePage,
  useWords,
} from '../ui/index.ts';
import type { Worded, WordedScope } from './worded.ts';

/** The languages of a skill or a scale, how far each is, and where another is begun. */
export function WordedPage({ scope }: { scope: WordedScope }): JSX.Element {
  const words = useWords().skills.console;
  const { translations } = useWords().authoring;
  const { thing, address } = scope;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  const nameOf = (tag: string) => names.of(tag) ?? tag;
  const left = languages
    .filter((tag) => tag !== thing.original && !thing.languages.includes(tag))
    .map((tag) => ({ value: tag, label: nameOf(tag) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const hasOwn = thing.textsIn(thing.original).some(({ kind }) => kind === 'list');
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: `${scope.base}/skills` }, { label: thing.name }]} />
      <PageHeader
        title={thing.name}
        language={thing.original}
        lead={<p>{words.original(nameOf(thing.original))}</p>}
      />
      {hasOwn ? (
        <p>
          <a href={`${address}/${thing.original}`}>{words.alternativesOf(nameOf(thing.original))}</a>
        </p>
      ) : null}
      <h2>{words.caption}</h2>
      {thing.languages.length === 0 ? (
        <p class="muted">{translations.none}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { key: 'language', label: translations.language },
            { key: 'state', label: translations.state },
          ]}
          rows={thing.languages.map((tag) => ({
            language: <a href={`${address}/${tag}`}>{nameOf(tag)}</a>,
            state: <State thing={thing} language={tag} />,
          }))}
        />
      )}
      <Form method="get">
        <Select label={words.begin} name="language" options={left} />
        <Button variant="secondary" icon="languages">
          {translations.add}
        </Button>
      </Form>
    </>
  );
}

function State({ thing, language }: { thing: Worded; language: string }): JSX.Element {
  const words = useWords().authoring.translations;
  const missing = thing.textsIn(language).filter(({ kind, text }) => kind !== 'list' && text === '').length;
  return (
    <>
      <Icon name={missing === 0 ? 'circle-check' : 'circle-dashed'} />{' '}
      {missing === 0 ? words.complete : words.missing(missing)}
    </>
  );
}
