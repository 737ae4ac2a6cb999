import type { JSX } from 'preact';
import type { EditionTexts } from '../../modules/catalog/index.ts';
import { InLanguage, Table, useWords } from '../ui/index.ts';
import { LevelOf } from './level-of.tsx';
import { MappedLevelList, type MappedLevels } from './mapped-levels.tsx';

/** The skills that an edition asserts, at which levels, and how these compare with other scales. */
export function SkillsTable(props: { texts: EditionTexts; mapped?: MappedLevels | undefined }): JSX.Element {
  const { texts, mapped } = props;
  const page = useWords().catalog.achievement;
  return (
    <section aria-labelledby="skills">
      <h2 id="skills">{page.skills}</h2>
      <Table
        caption={page.skillsCaption}
        captionHidden
        columns={[
          { key: 'skill', label: page.skill },
          { key: 'level', label: page.level },
          { key: 'framework', label: page.framework },
        ]}
        rows={texts.skills.map((skill) => ({
          skill: (
            <a href={`/skills/${skill.skillId}`}>
              <InLanguage language={texts.languageAt(`skills.${skill.skillId}.name`)}>
                {skill.name}
              </InLanguage>
            </a>
          ),
          level: (
            <>
              <LevelOf skill={skill} texts={texts} />
              {mapped ? <MappedLevelList skill={skill} mapped={mapped} /> : null}
            </>
          ),
          framework: (
            <InLanguage language={texts.languageAt(`skills.${skill.skillId}.framework`)}>
              {skill.framework}
            </InLanguage>
          ),
        }))}
      />
    </section>
  );
}
