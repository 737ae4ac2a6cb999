import type { JSX } from 'preact';
import type { AssertedSkill, EditionTexts } from '../../modules/catalog/index.ts';
import { InLanguage, useWords } from '../ui/index.ts';

/** The level on which an edition asserts a skill, by its name and as a figure. */
export function LevelOf({ skill, texts }: { skill: AssertedSkill; texts: EditionTexts }): JSX.Element {
  const { levelOf } = useWords().catalog.achievement;
  const { skillId, level, levels, levelName } = skill;
  return (
    <>
      <InLanguage language={texts.languageAt(`skills.${skillId}.levelName`)}>{levelName}</InLanguage>{' '}
      {levelOf(level, levels)}
    </>
  );
}
