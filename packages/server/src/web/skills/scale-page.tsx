import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';
import { type Framework, type ReadMapping, scaleIn } from '../../modules/skills/index.ts';
import {
  DateText,
  DefinitionList,
  InLanguage,
  PageHeader,
  Table,
  Tag,
  useReads,
  useWords,
} from '../ui/index.ts';

export interface ScalePageProps {
  scale: Framework;
  /** Withdrawn ones too. */
  mappings: readonly ReadMapping[];
  organisationOf: ReadonlyMap<string, Pick<Organisation, 'slug' | 'name'>>;
}

/** What the levels of a scale mean, and how they compare with others as somebody published it. */
export function ScalePage({ scale, mappings, organisationOf }: ScalePageProps): JSX.Element {
  const { skills, scaleMappings } = useWords();
  const words = scaleMappings.page;
  const { name, levels } = scaleIn(scale, useReads());
  return (
    <>
      <PageHeader kicker={words.kicker} title={name.text} language={name.language} />
      <section aria-labelledby="levels">
        <h2 id="levels">{words.levels}</h2>
        <Table
          caption={words.levels}
          captionHidden
          columns={[
            { key: 'level', label: skills.level },
            { key: 'name', label: skills.name },
            { key: 'meaning', label: skills.meaning },
          ]}
          rows={levels.map(({ level, name, description }) => ({
            level: String(level),
            name: <InLanguage language={name.language}>{name.text}</InLanguage>,
            meaning: <InLanguage language={description?.language}>{description?.text}</InLanguage>,
          }))}
        />
      </section>
      <section aria-labelledby="mappings">
        <h2 id="mappings">{words.mappings}</h2>
        {mappings.length === 0 ? <p class="muted">{words.none}</p> : null}
        {mappings.map((read) => {
          const other = read.from.frameworkId === scale.frameworkId ? read.to : read.from;
          const by = organisationOf.get(read.mapping.organisationId);
          return (
            <section key={read.mapping.mappingId} aria-labelledby={read.mapping.mappingId}>
              <h3 id={read.mapping.mappingId}>
                <OtherScale scale={other} />
              </h3>
              <MappingFacts read={read} by={by} />
            </section>
          );
        })}
      </section>
    </>
  );
}

function OtherScale({ scale }: { scale: Framework }): JSX.Element {
  const { name } = scaleIn(scale, useReads());
  const words = useWords().scaleMappings.page;
  return <a href={`/scales/${scale.frameworkId}`}>{words.with(name.text)}</a>;
}

/** All that a mapping says, whose word it is, and whether it still counts. */
export function MappingFacts(props: {
  read: ReadMapping;
  by?: Pick<Organisation, 'slug' | 'name'> | undefined;
}): JSX.Element {
  const { scaleMappings } = useWords();
  const words = scaleMappings.page;
  const { read, by } = props;
  const { source, sourceUrl, publishedAt, withdrawn } = read.mapping;
  return (
    <>
      <p>
        {withdrawn ? (
          <Tag kind="failed">{scaleMappings.states.withdrawn}</Tag>
        ) : (
          <Tag kind="passed">{scaleMappings.states.inForce}</Tag>
        )}
      </p>
      <Lines read={read} />
      <DefinitionList
        items={[
          { term: words.says, children: by && <a href={`/organisations/${by.slug}`}>{by.name}</a> },
          {
            term: words.source,
            children:
              sourceUrl === undefined ? (
                source
              ) : (
                <a href={sourceUrl} rel="noopener">
                  {source}
                </a>
              ),
          },
          { term: words.published, children: <DateText value={publishedAt} /> },
          { term: words.withdrawn, children: withdrawn && <DateText value={withdrawn.at} /> },
          { term: words.reason, children: withdrawn?.reason },
        ]}
      />
    </>
  );
}

function Lines({ read }: { read: ReadMapping }): JSX.Element {
  const words = useWords().scaleMappings;
  const reads = useReads();
  const [from, to] = [scaleIn(read.from, reads), scaleIn(read.to, reads)];
  const levelOf = ({ levels }: typeof from, level: number) => {
    const name = levels.find((one) => one.level === level)?.name;
    const isNamed = name !== undefined && name.text !== String(level);
    return (
      <>
        {level}
        {isNamed ? (
          <>
            {' · '}
            <InLanguage language={name.language}>{name.text}</InLanguage>
          </>
        ) : null}
      </>
    );
  };
  return (
    <Table
      caption={words.console.between(from.name.text, to.name.text)}
      captionHidden
      columns={[
        { key: 'from', label: from.name.text },
        { key: 'relation', label: words.make.relation },
        { key: 'to', label: to.name.text },
      ]}
      rows={read.mapping.lines.map((line) => ({
        from: levelOf(from, line.from),
        relation: words.relations[line.relation],
        to: levelOf(to, line.to),
      }))}
    />
  );
}
