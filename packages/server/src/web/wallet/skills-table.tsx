import type { JSX } from 'preact';
import { lastShown, type ProvenSkill, yearsSince } from '../../modules/wallet/index.ts';
import { DateText, InLanguage, Table, useWords } from '../ui/index.ts';

/** Skill by skill: level, which badges show it and whose, when it was shown last, and how long that is ago. */
export function SkillsTable({ skills, now }: { skills: readonly ProvenSkill[]; now: Date }): JSX.Element {
  const words = useWords().proven;
  if (skills.length === 0) return <p>{words.noSkills}</p>;
  const { columns } = words;
  return (
    <Table
      caption={words.skills}
      captionHidden
      columns={[
        { key: 'skill', label: columns.skill },
        { key: 'level', label: columns.level },
        { key: 'by', label: columns.by },
        { key: 'on', label: columns.on },
        { key: 'fresh', label: columns.fresh },
      ]}
      rows={skills.map((skill) => ({
        skill: <InLanguage language={skill.language}>{skill.name}</InLanguage>,
        level: words.level(skill.levelName, skill.level, skill.levels),
        by: <ShownBy skill={skill} />,
        on: <DateText value={lastShown(skill)} />,
        fresh: words.fresh(yearsSince(lastShown(skill), now)),
      }))}
    />
  );
}

function ShownBy({ skill }: { skill: ProvenSkill }): JSX.Element {
  return (
    <ul class="skills-by">
      {skill.shownBy.map(({ award, edition, issuer, isOpen }) => (
        <li key={award.id}>
          <InLanguage language={edition.shownIn}>
            {isOpen ? <a href={`/awards/${award.id}`}>{edition.title}</a> : edition.title}
          </InLanguage>
          , {issuer.name}
        </li>
      ))}
    </ul>
  );
}
