import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import {
  type LevelAnchor,
  type LinkedSkill,
  type Skill,
  scaleIn,
  skillIn,
} from '../../modules/skills/index.ts';
import { OfferCard } from '../catalog/offer-card.tsx';
import {
  Breadcrumbs,
  Button,
  CardGrid,
  DefinitionList,
  EmptyState,
  InLanguage,
  PageHeader,
  Table,
  useReads,
  useWords,
} from '../ui/index.ts';

export interface SkillPageProps {
  skill: Skill;
  /** In its framework. */
  links: readonly LinkedSkill[];
  /** What a level means for this skill, where its framework says so. */
  anchors: readonly LevelAnchor[];
  offers: readonly AchievementEdition[];
  /** Names by organisation. */
  issuerNames: ReadonlyMap<string, string>;
}

/** What a skill is: badges point here. */
export function SkillPage({ skill, links, anchors, offers, issuerNames }: SkillPageProps): JSX.Element {
  const words = useWords();
  const page = words.skills;
  const { group } = words.frameworks;
  const reads = useReads();
  const { name, description } = skillIn(skill, reads);
  const scale = scaleIn(skill.framework, reads);
  return (
    <>
      <Breadcrumbs items={[{ label: words.catalog.title, href: '/catalogue' }, { label: name.text }]} />
      <PageHeader
        kicker={skill.isGroup ? group : page.kicker}
        title={name.text}
        language={name.language}
        lead={
          description ? (
            <p>
              <InLanguage language={description.language}>{description.text}</InLanguage>
            </p>
          ) : undefined
        }
      />
      <DefinitionList
        items={[
          { term: page.kind, children: skill.isGroup ? undefined : page.kinds[skill.kind] },
          {
            term: page.scale,
            children: skill.isGroup ? undefined : (
              <a href={`/scales/${skill.framework.frameworkId}`}>
                <InLanguage language={scale.name.language}>{scale.name.text}</InLanguage>
              </a>
            ),
          },
          { term: page.code, children: skill.code },
          ...(['broader', 'narrower', 'related'] as const).map((way) => ({
            term: page.links[way],
            children: linksOf(links.filter((link) => link.way === way)),
          })),
          {
            term: page.elsewhere,
            children: skill.url && (
              <a href={skill.url} rel="noopener">
                {skill.url}
              </a>
            ),
          },
        ]}
      />
      {skill.isGroup ? null : (
        <>
          <Levels levels={scale.levels} anchors={anchors} />
          <Offers offers={offers} issuerNames={issuerNames} />
        </>
      )}
    </>
  );
}

function Offers({ offers, issuerNames }: Pick<SkillPageProps, 'offers' | 'issuerNames'>): JSX.Element {
  const page = useWords().skills;
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{page.offers}</h2>
      {offers.length === 0 ? (
        <EmptyState
          title={page.none.title}
          action={
            <Button href="/catalogue" variant="secondary">
              {page.none.action}
            </Button>
          }
        >
          <p>{page.none.text}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {offers.map((edition) => (
            <OfferCard
              key={edition.editionId}
              edition={edition}
              issuerName={issuerNames.get(edition.organisationId) ?? ''}
              level={3}
            />
          ))}
        </CardGrid>
      )}
    </section>
  );
}

function linksOf(links: readonly LinkedSkill[]): JSX.Element | undefined {
  if (links.length === 0) return undefined;
  return (
    <ul>
      {links.map(({ skillId, name, language }) => (
        <li key={skillId}>
          <a href={`/skills/${skillId}`}>
            <InLanguage language={language}>{name}</InLanguage>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface LevelsProps extends Pick<SkillPageProps, 'anchors'> {
  levels: ReturnType<typeof scaleIn>['levels'];
}

function Levels({ levels, anchors }: LevelsProps): JSX.Element {
  const page = useWords().skills;
  const reads = useReads();
  const meaningOf = (level: number) => {
    const said = anchors.filter((one) => one.level === level);
    return reads.flatMap((tag) => said.find(({ language }) => language === tag) ?? [])[0] ?? said[0];
  };
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">{page.levels}</h2>
      <Table
        caption={page.levels}
        captionHidden
        columns={[
          { key: 'level', label: page.level },
          { key: 'name', label: page.name },
          { key: 'meaning', label: page.meaning },
        ]}
        rows={levels.map(({ level, name, description }) => {
          const meaning = meaningOf(level) ?? description;
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
