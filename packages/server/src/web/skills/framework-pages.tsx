import type { ComponentChildren, JSX } from 'preact';
import {
  type CountedSource,
  type EditionChange,
  type ListedImport,
  type Occupation,
  type OccupationNeed,
  type SourceEdition,
  skillPolicy,
} from '../../modules/skills/index.ts';
import { AdministrationFrame } from '../access/administration-pages.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateText,
  DefinitionList,
  EmptyState,
  Field,
  Form,
  InLanguage,
  NumberText,
  PageHeader,
  Table,
  Tabs,
  usePage,
  useWords,
} from '../ui/index.ts';
import type { FrameworkScope } from './framework-door.ts';

interface ListProps {
  scope: FrameworkScope;
  sources: readonly CountedSource[];
  mayImport: boolean;
}

/** The frameworks that there are. */
export function FrameworkListPage(props: ListProps): JSX.Element {
  const words = useWords().frameworks;
  const { scope, mayImport } = props;
  const actions = mayImport ? <ListActions scope={scope} /> : undefined;
  if (scope.layout === 'public')
    return (
      <AdministrationFrame title={words.title} lead={words.lead} actions={actions}>
        <Sources {...props} />
      </AdministrationFrame>
    );
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} actions={actions} />
      <Sources {...props} />
    </>
  );
}

function ListActions({ scope }: { scope: FrameworkScope }): JSX.Element {
  const { frameworks, ownFrameworks } = useWords();
  return (
    <ButtonGroup>
      {scope.layout === 'console' ? (
        <Button href={`${scope.base}/new`} icon="pencil">
          {ownFrameworks.writeAction}
        </Button>
      ) : null}
      <Button href={`${scope.base}/import`} icon="upload" variant="secondary">
        {frameworks.importAction}
      </Button>
      <Button href={`${scope.base}/fetch`} icon="cloud-download" variant="secondary">
        {ownFrameworks.fetchAction}
      </Button>
    </ButtonGroup>
  );
}

function Sources({ scope, sources }: ListProps): JSX.Element {
  const words = useWords().frameworks;
  if (sources.length === 0)
    return (
      <EmptyState title={words.none.title}>
        <p>{words.none.text}</p>
      </EmptyState>
    );
  const { columns } = words;
  return (
    <Table
      caption={words.title}
      captionHidden
      columns={[
        { key: 'name', label: columns.name },
        { key: 'format', label: columns.format },
        { key: 'edition', label: columns.edition, numeric: true },
        { key: 'skills', label: columns.skills, numeric: true },
        { key: 'occupations', label: columns.occupations, numeric: true },
      ]}
      rows={sources.map((source) => ({
        name: (
          <>
            <a
              href={`${scope.base}/${source.sourceId}${source.edition === 0 && source.format === 'own' ? '/draft' : ''}`}
            >
              <InLanguage language={source.language}>{source.name}</InLanguage>
            </a>
            <DraftMark source={source} />
            {scope.layout === 'console' && source.organisationId === undefined ? (
              <span class="muted"> ({words.forEveryone})</span>
            ) : null}
          </>
        ),
        format: words.formats[source.format],
        edition: <NumberText value={source.edition} />,
        skills: <NumberText value={source.skills} />,
        occupations: <NumberText value={source.occupations} />,
      }))}
    />
  );
}

function DraftMark({ source }: { source: CountedSource }): JSX.Element | null {
  const words = useWords().ownFrameworks;
  if (source.format !== 'own' || source.edition > 0) return null;
  return <span class="muted"> ({words.draftMark})</span>;
}

/** Frameworks for everyone are the administrators'; nobody else comes in there. */
function mayAuthor({ actor, organisationId }: FrameworkScope): boolean {
  return organisationId === undefined || skillPolicy.author(actor, { organisationId });
}

interface OfFramework {
  scope: FrameworkScope;
  source: CountedSource;
}

/** What every page of a framework has around it. */
export function Frame({
  scope,
  source,
  mayImport = false,
  children,
}: OfFramework & { mayImport?: boolean; children: ComponentChildren }): JSX.Element {
  const words = useWords().frameworks;
  const { path } = usePage();
  const address = `${scope.base}/${source.sourceId}`;
  const { draftTab, measureTab, page } = useWords().ownFrameworks;
  const isOwn = source.format === 'own';
  const isHers = source.organisationId === scope.organisationId;
  const mayMeasure = isHers && mayAuthor(scope);
  const tabs = [
    { href: address, label: words.skills },
    ...(isOwn ? [] : [{ href: `${address}/occupations`, label: words.occupations }]),
    { href: `${address}/editions`, label: words.editions.title },
    ...(isOwn ? [{ href: `${address}/draft`, label: draftTab }] : []),
    ...(mayMeasure && !isOwn ? [{ href: `${address}/scale`, label: measureTab }] : []),
  ];
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: scope.base }, { label: source.name }]} />
      <PageHeader
        title={source.name}
        language={source.language}
        actions={
          mayImport && source.organisationId === scope.organisationId ? (
            <Button href={`${scope.base}/import?framework=${source.sourceId}`} icon="upload">
              {words.importNext}
            </Button>
          ) : undefined
        }
        kicker={words.formats[source.format] === source.name ? undefined : words.formats[source.format]}
      />
      <DefinitionList
        items={[
          { term: words.facts.publisher, children: source.publisher },
          { term: words.facts.licence, children: source.licence },
          { term: words.facts.version, children: source.version },
          {
            term: words.facts.address,
            children: isOwn && source.edition > 0 ? <a href={source.uri}>{source.uri}</a> : source.uri,
          },
          {
            term: isOwn ? page.published : words.facts.changed,
            children: <DateText value={source.changedAt} />,
          },
        ]}
      />
      <Tabs label={source.name} items={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
      {children}
    </>
  );
}

function Search({ label, value }: { label: string; value: string }): JSX.Element {
  const words = useWords().frameworks;
  return (
    <Form method="get" inline>
      <Field label={label} name="q" type="search" value={value} />
      <Button variant="secondary" icon="search">
        {words.searchAction}
      </Button>
    </Form>
  );
}

interface FrameworkPageProps extends OfFramework {
  mayImport: boolean;
  search: string;
  below?: string | undefined;
  skills: readonly ListedImport[];
  next: string | undefined;
}

/** The skills of a framework: found by words, or from the top down. */
export function FrameworkPage({
  scope,
  source,
  mayImport,
  search,
  below,
  skills,
  next,
}: FrameworkPageProps): JSX.Element {
  const words = useWords().frameworks;
  const address = `${scope.base}/${source.sourceId}`;
  const here = new URLSearchParams({ ...(search !== '' && { q: search }), ...(below && { below }) });
  return (
    <Frame scope={scope} source={source} mayImport={mayImport}>
      <Search label={words.search} value={search} />
      {below === undefined ? null : (
        <p>
          <a href={address}>{words.allOf}</a>
        </p>
      )}
      {skills.length === 0 ? (
        <p class="muted">{words.noSkills}</p>
      ) : (
        <Table
          caption={words.skills}
          captionHidden
          columns={[
            { key: 'name', label: words.skill },
            { key: 'code', label: words.code },
            { key: 'below', label: words.below },
          ]}
          rows={skills.map((skill) => ({
            name: (
              <>
                <a href={`/skills/${skill.skillId}`}>
                  <InLanguage language={skill.language}>{skill.name}</InLanguage>
                </a>
                {skill.isGroup ? <span class="muted"> {words.group}</span> : null}
              </>
            ),
            code: skill.code ?? '',
            below:
              skill.below === 0 ? (
                ''
              ) : (
                <a href={`${address}?below=${skill.skillId}`}>{words.belowCount(skill.below)}</a>
              ),
          }))}
        />
      )}
      {next === undefined ? null : (
        <p>
          <a href={`${address}?${new URLSearchParams([...here, ['after', next]])}`}>{words.more}</a>
        </p>
      )}
    </Frame>
  );
}

interface OccupationsPageProps extends OfFramework {
  search: string;
  occupations: readonly Occupation[];
  shown: { occupation: Occupation; needs: readonly OccupationNeed[] } | undefined;
}

/** The occupations of a framework, or what one of them asks for. */
export function OccupationsPage({ shown, search, occupations, ...of }: OccupationsPageProps): JSX.Element {
  const words = useWords().frameworks;
  const address = `${of.scope.base}/${of.source.sourceId}/occupations`;
  return (
    <Frame {...of}>
      <Search label={words.findOccupation} value={search} />
      {shown ? <Asked {...shown} /> : null}
      {!shown && occupations.length === 0 ? <p class="muted">{words.noOccupations}</p> : null}
      {occupations.length > 0 ? (
        <ul>
          {occupations.map(({ occupationId, name, language }) => (
            <li key={occupationId}>
              <a href={`${address}?occupation=${occupationId}`}>
                <InLanguage language={language}>{name}</InLanguage>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Frame>
  );
}

function Asked({ occupation, needs }: NonNullable<OccupationsPageProps['shown']>): JSX.Element {
  const words = useWords().frameworks;
  const columns = [
    { key: 'name', label: words.skill },
    { key: 'need', label: words.need },
    { key: 'importance', label: words.importance, numeric: true },
    { key: 'level', label: words.level, numeric: true },
  ];
  const shown = columns.filter(({ key }) => key === 'name' || needs.some((need) => Object.hasOwn(need, key)));
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">
        <InLanguage language={occupation.language}>{occupation.name}</InLanguage>
      </h2>
      {occupation.description ? (
        <p>
          <InLanguage language={occupation.language}>{occupation.description}</InLanguage>
        </p>
      ) : null}
      <Table
        caption={words.needs}
        columns={shown}
        rows={needs.map((need) => ({
          name: (
            <a href={`/skills/${need.skillId}`}>
              <InLanguage language={need.language}>{need.name}</InLanguage>
            </a>
          ),
          need: need.need ? words.needKinds[need.need] : '',
          importance: need.importance === undefined ? '' : <NumberText value={need.importance} />,
          level: need.level === undefined ? '' : <NumberText value={need.level} />,
        }))}
      />
    </section>
  );
}

interface EditionsPageProps extends OfFramework {
  editions: readonly SourceEdition[];
  difference: { edition: SourceEdition; changes: readonly EditionChange[] } | undefined;
}

/** The imports of a framework, and what one of them changed. */
export function EditionsPage({ editions, difference, ...of }: EditionsPageProps): JSX.Element {
  const words = useWords().frameworks.editions;
  const address = `${of.scope.base}/${of.source.sourceId}/editions`;
  return (
    <Frame {...of}>
      <Table
        caption={words.title}
        captionHidden
        columns={[
          { key: 'number', label: words.title },
          { key: 'imported', label: words.imported },
          { key: 'added', label: words.added, numeric: true },
          { key: 'changed', label: words.changed, numeric: true },
          { key: 'gone', label: words.gone, numeric: true },
        ]}
        rows={editions.map((edition) => ({
          number: <a href={`${address}?number=${edition.number}`}>{words.edition(edition.number)}</a>,
          imported: <DateText value={edition.importedAt} />,
          added: <NumberText value={edition.added} />,
          changed: <NumberText value={edition.changed} />,
          gone: <NumberText value={edition.gone} />,
        }))}
      />
      {difference ? <Difference {...difference} /> : null}
    </Frame>
  );
}

function Difference({ edition, changes }: NonNullable<EditionsPageProps['difference']>): JSX.Element {
  const words = useWords().frameworks.editions;
  const all = edition.added + edition.changed + edition.gone;
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{words.difference(edition.number)}</h2>
      {changes.length < all ? <p class="muted">{words.first(changes.length)}</p> : null}
      <Table
        caption={words.difference(edition.number)}
        captionHidden
        columns={[
          { key: 'name', label: words.what },
          { key: 'type', label: words.part },
          { key: 'change', label: words.change },
        ]}
        rows={changes.map(({ name, type, change }) => ({
          name,
          type: words.types[type],
          change: words.changes[change],
        }))}
      />
    </section>
  );
}
