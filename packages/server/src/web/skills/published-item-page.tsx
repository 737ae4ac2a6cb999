import type { JSX } from 'preact';
import {
  type Framework,
  type FrameworkContent,
  type FrameworkItem,
  type ReadItem,
  scaleIn,
  textIn,
  wordIn,
} from '../../modules/skills/index.ts';
import {
  Breadcrumbs,
  Button,
  DefinitionList,
  InLanguage,
  Notice,
  PageHeader,
  Table,
  usePage,
  useReads,
  useWords,
} from '../ui/index.ts';

/** A group or a skill at its own address, which badges and programs know. */
export function PublishedItemPage({ read, scale }: { read: ReadItem; scale: Framework }): JSX.Element {
  const { ownFrameworks, skills } = useWords();
  const words = ownFrameworks.itemPage;
  const reads = useReads();
  const { framework, edition, content, item, isGone } = read;
  const address = `/frameworks/${framework.sourceId}`;
  const titleOf = (thing: FrameworkContent | FrameworkItem) =>
    wordIn(content, thing, { member: 'name', wanted: reads });
  const [name, title] = [titleOf(item), titleOf(content)];
  const description = wordIn(content, item, { member: 'description', wanted: reads });
  const linksTo = (items: readonly FrameworkItem[]) =>
    items.length === 0 ? undefined : (
      <ul>
        {items.map((one) => (
          <li key={one.itemId}>
            <a href={`${address}/skills/${one.itemId}`}>
              <InLanguage language={titleOf(one)?.language}>{titleOf(one)?.text}</InLanguage>
            </a>
          </li>
        ))}
      </ul>
    );
  const of = (ids: readonly (string | undefined)[]) =>
    content.items.filter(({ itemId }) => ids.includes(itemId));
  return (
    <>
      <Breadcrumbs items={[{ label: title?.text ?? '', href: address }, { label: name?.text ?? '' }]} />
      <PageHeader
        kicker={ownFrameworks.item.kindName[item.kind]}
        title={name?.text}
        language={name?.language}
        lead={
          description ? (
            <p>
              <InLanguage language={description.language}>{description.text}</InLanguage>
            </p>
          ) : undefined
        }
        actions={
          item.kind === 'skill' ? (
            <Button href={`/skills/${item.itemId}`} variant="secondary" icon="award">
              {words.offers}
            </Button>
          ) : undefined
        }
      />
      {isGone ? <Notice kind="warning">{words.gone(edition.number)}</Notice> : null}
      <DefinitionList
        items={[
          {
            term: words.framework,
            children: (
              <a href={address}>
                <InLanguage language={title?.language}>{title?.text}</InLanguage>
              </a>
            ),
          },
          { term: skills.code, children: item.code },
          { term: skills.kind, children: item.kind === 'skill' ? kindOf(item, skills.kinds) : undefined },
          { term: skills.links.broader, children: linksTo(of([item.broader])) },
          {
            term: words.narrower,
            children: linksTo(content.items.filter(({ broader }) => broader === item.itemId)),
          },
          { term: skills.links.related, children: linksTo(of(item.related)) },
        ]}
      />
      <Names content={content} item={item} />
      {item.kind === 'skill' ? <Levels {...{ content, item, scale }} /> : null}
    </>
  );
}

function kindOf({ isTransversal }: FrameworkItem, kinds: { technical: string; transversal: string }): string {
  return isTransversal ? kinds.transversal : kinds.technical;
}

function Names({ content, item }: { content: FrameworkContent; item: FrameworkItem }): JSX.Element | null {
  const { ownFrameworks, skills } = useWords();
  const words = ownFrameworks.itemPage;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  const said = [content.language, ...content.languages].flatMap((language) => {
    const { name = '', alternatives = [] } = item.words[language] ?? {};
    return name === '' && alternatives.length === 0 ? [] : [{ language, all: [name, ...alternatives] }];
  });
  if (said.length < 2 && (said[0]?.all.length ?? 0) < 2) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">{words.names}</h2>
      <Table
        caption={words.names}
        captionHidden
        columns={[
          { key: 'language', label: words.language },
          { key: 'name', label: skills.name },
        ]}
        rows={said.map(({ language, all }) => ({
          language: names.of(language) ?? language,
          name: <InLanguage language={language}>{all.filter((one) => one !== '').join(', ')}</InLanguage>,
        }))}
      />
    </section>
  );
}

interface LevelsProps {
  content: FrameworkContent;
  item: FrameworkItem;
  scale: Framework;
}

/** What the levels of a scale say stays, so the scale of today is that of the edition, with its newest translations. */
function Levels({ content, item, scale }: LevelsProps): JSX.Element {
  const { ownFrameworks, skills } = useWords();
  const reads = useReads();
  const { name, levels } = scaleIn(scale, reads);
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">{ownFrameworks.itemPage.levelsOf}</h2>
      <p>
        {skills.scale}:{' '}
        <a href={`/scales/${scale.frameworkId}`}>
          <InLanguage language={name.language}>{name.text}</InLanguage>
        </a>
      </p>
      <Table
        caption={ownFrameworks.itemPage.levelsOf}
        captionHidden
        columns={[
          { key: 'level', label: skills.level },
          { key: 'name', label: skills.name },
          { key: 'meaning', label: skills.meaning },
        ]}
        rows={levels.map(({ level, name, description }) => {
          const meaning = textIn(content, item.levels[String(level)] ?? {}, reads) ?? description;
          return {
            level: String(level),
            name: <InLanguage language={name.language}>{name.text}</InLanguage>,
            meaning: <InLanguage language={meaning?.language}>{meaning?.text}</InLanguage>,
          };
        })}
      />
    </section>
  );
}
