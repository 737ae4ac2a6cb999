import type { JSX } from 'preact';
import type { ProvenBadge, ProvenSkill } from '../../modules/wallet/index.ts';
import { Breadcrumbs, InLanguage, Markdown, PageHeader, useWords } from '../ui/index.ts';
import type { Readable } from './readable.ts';

export interface BriefPageProps extends Readable {
  /** By the id of an award. */
  evidence: ReadonlyMap<string, readonly string[]>;
}

/** What to ask for each skill: from outcomes, criteria and evidence of the badges that show it. */
export function BriefPage(props: BriefPageProps): JSX.Element {
  const { address, holderName, proven } = props;
  const { brief: words, readers } = useWords().showcase;
  return (
    <div class="brief">
      <Breadcrumbs items={[{ label: readers.back, href: address }, { label: readers.brief }]} />
      <PageHeader
        title={words.title(holderName)}
        lead={
          <p>
            {words.lead} {words.print}
          </p>
        }
      />
      {props.hasEvidence ? null : <p>{words.noEvidence(holderName)}</p>}
      {proven.skills.length === 0 ? <p>{words.none}</p> : null}
      {proven.skills.map((skill) => (
        <OneSkill key={skill.url ?? skill.skillId} skill={skill} page={props} />
      ))}
    </div>
  );
}

function OneSkill({ skill, page }: { skill: ProvenSkill; page: BriefPageProps }): JSX.Element {
  const words = useWords().showcase.brief;
  return (
    <section class="brief__skill" aria-labelledby={skill.skillId}>
      <h2 id={skill.skillId}>
        <InLanguage language={skill.language}>{skill.name}</InLanguage>
      </h2>
      <p>{words.level(skill.levelName, skill.level, skill.levels)}</p>
      {skill.shownBy.map((badge) => (
        <FromBadge key={badge.award.id} badge={badge} skill={skill} page={page} />
      ))}
      <h3>{words.notes}</h3>
      <div class="brief__notes" />
    </section>
  );
}

interface FromBadgeProps {
  badge: ProvenBadge;
  skill: ProvenSkill;
  page: BriefPageProps;
}

function FromBadge({ badge: { award, edition, issuer }, skill, page }: FromBadgeProps): JSX.Element {
  const words = useWords().showcase.brief;
  const own = edition.skills.find(({ skillId, url }) => (url ?? skillId) === (skill.url ?? skill.skillId));
  const outcomes = edition.learningOutcomes.filter(({ skillIds }) => skillIds.includes(own?.skillId ?? ''));
  const evidence = page.evidence.get(award.id) ?? [];
  return (
    <>
      <h3>
        <InLanguage language={edition.shownIn}>{edition.title}</InLanguage>, {issuer.name}
      </h3>
      <h4>{words.ask}</h4>
      <ul>
        {outcomes.length === 0 ? <li>{words.general(skill.name)}</li> : null}
        {outcomes.map(({ outcomeId, text }) => (
          <li key={outcomeId}>{words.question(text)}</li>
        ))}
      </ul>
      {edition.criteria ? (
        <>
          <h4>{words.earned}</h4>
          <Markdown text={edition.criteria} headingLevel={4} language={edition.languageAt('criteria')} />
        </>
      ) : null}
      {evidence.length > 0 ? (
        <>
          <h4>{words.evidence}</h4>
          <ul>
            {evidence.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
