import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';
import {
  type Branch,
  type Framework,
  type FrameworkContent,
  type FrameworkDifference,
  type OwnEdition,
  type PublishedFramework,
  type ReadFramework,
  scaleIn,
  treeOf,
  wordIn,
} from '../../modules/skills/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateText,
  DefinitionList,
  EmptyState,
  InLanguage,
  Notice,
  NumberText,
  PageHeader,
  Table,
  usePage,
  useReads,
  useWords,
} from '../ui/index.ts';
import { Differences } from './differences.tsx';

export interface PublishedListPageProps {
  frameworks: readonly PublishedFramework[];
  /** Of organisations, by id. */
  names: ReadonlyMap<string, string>;
  /** Where the next page begins. */
  next: number | undefined;
}

/** Every framework that an organisation here publishes. */
export function PublishedListPage({ frameworks, names, next }: PublishedListPageProps): JSX.Element {
  const words = useWords().ownFrameworks.list;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {frameworks.length === 0 ? (
        <EmptyState title={words.none.title}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          columns={[
            { key: 'name', label: words.title },
            { key: 'by', label: words.by },
            { key: 'edition', label: words.edition, numeric: true },
            { key: 'published', label: words.published },
          ]}
          rows={frameworks.map((framework) => ({
            name: (
              <a href={`/frameworks/${framework.sourceId}`}>
                <InLanguage language={framework.language}>{framework.name}</InLanguage>
              </a>
            ),
            by: names.get(framework.organisationId) ?? '',
            edition: <NumberText value={framework.number} />,
            published: <DateText value={framework.publishedAt} />,
          }))}
        />
      )}
      {next === undefined ? null : (
        <p>
          <a href={`/frameworks?from=${next}`}>{words.more}</a>
        </p>
      )}
    </>
  );
}

export interface PublishedPageProps {
  read: ReadFramework;
  publisher: Organisation;
  scale: Framework;
  editions: readonly OwnEdition[];
  differences: readonly FrameworkDifference[];
}

/** An edition of a framework, from the top down. */
export function PublishedPage({ read, publisher, scale, ...rest }: PublishedPageProps): JSX.Element {
  const { ownFrameworks } = useWords();
  const words = ownFrameworks.page;
  const reads = useReads();
  const { framework, edition, content } = read;
  const name = wordIn(content, content, { member: 'name', wanted: reads });
  const description = wordIn(content, content, { member: 'description', wanted: reads });
  const address = `/frameworks/${framework.sourceId}`;
  return (
    <>
      <Breadcrumbs
        items={[{ label: ownFrameworks.list.title, href: '/frameworks' }, { label: name?.text ?? '' }]}
      />
      <PageHeader
        kicker={words.kicker}
        title={name?.text}
        language={name?.language}
        lead={
          description ? (
            <p>
              <InLanguage language={description.language}>{description.text}</InLanguage>
            </p>
          ) : undefined
        }
      />
      {edition.number < framework.number ? (
        <Notice kind="info">
          {words.older(framework.number)} <a href={address}>{words.toLast}</a>
        </Notice>
      ) : null}
      <Facts {...{ read, publisher, scale }} />
      <section aria-labelledby="contents">
        <h2 id="contents">{words.contents}</h2>
        <Tree content={content} branches={treeOf(content)} address={address} />
      </section>
      <Editions read={read} {...rest} />
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <ButtonGroup>
          <Button href={`${address}/framework.jsonld`} variant="secondary" icon="braces">
            {words.jsonLd}
          </Button>
          <Button href={`${address}/case.json`} variant="secondary" icon="package">
            {words.case}
          </Button>
        </ButtonGroup>
      </section>
    </>
  );
}

function Facts({
  read,
  publisher,
  scale,
}: Omit<PublishedPageProps, 'editions' | 'differences'>): JSX.Element {
  const words = useWords().ownFrameworks.page;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  const { framework, edition, content } = read;
  const { licence = '' } = content;
  const { name } = scaleIn(scale, useReads());
  const spoken = [content.language, ...content.languages].map((tag) => names.of(tag) ?? tag);
  return (
    <DefinitionList
      items={[
        {
          term: words.publisher,
          children: <a href={`/organisations/${publisher.slug}`}>{publisher.name}</a>,
        },
        { term: words.edition, children: <NumberText value={edition.number} /> },
        { term: words.published, children: <DateText value={edition.publishedAt} /> },
        {
          term: words.licence,
          children: /^https?:\/\//.test(licence) ? (
            <a href={licence} rel="noopener">
              {licence}
            </a>
          ) : (
            licence
          ),
        },
        { term: words.languages, children: spoken.join(', ') },
        {
          term: words.scale,
          children: (
            <a href={`/scales/${scale.frameworkId}`}>
              <InLanguage language={name.language}>{name.text}</InLanguage>
            </a>
          ),
        },
        { term: words.address, children: framework.uri },
      ]}
    />
  );
}

function Tree(props: {
  content: FrameworkContent;
  branches: readonly Branch[];
  address: string;
}): JSX.Element {
  const { content, branches, address } = props;
  const reads = useReads();
  return (
    <ul class="framework-list">
      {branches.map(({ item, below }) => {
        const name = wordIn(content, item, { member: 'name', wanted: reads });
        return (
          <li key={item.itemId}>
            {item.code ? <span class="framework-list__code">{item.code}</span> : null}
            <a href={`${address}/skills/${item.itemId}`}>
              <InLanguage language={name?.language}>{name?.text}</InLanguage>
            </a>
            {below.length > 0 ? <Tree content={content} branches={below} address={address} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Editions(props: Omit<PublishedPageProps, 'publisher' | 'scale'>): JSX.Element {
  const words = useWords().ownFrameworks.page;
  const { read, editions, differences } = props;
  const { number, sourceId } = read.edition;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{words.editions}</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.number}>
            <a
              href={`/frameworks/${sourceId}?edition=${edition.number}`}
              aria-current={edition.number === number ? 'page' : undefined}
            >
              {words.editionOf(edition.number)}
            </a>
            {', '}
            <DateText value={edition.publishedAt} />
          </li>
        ))}
      </ul>
      <h3>{words.changes(number)}</h3>
      <Differences differences={number === 1 ? undefined : differences} />
    </section>
  );
}
