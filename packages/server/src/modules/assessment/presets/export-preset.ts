import type { Deps } from '../../../platform/deps.ts';
import { cut } from '../../../platform/plain-text.ts';
import type { Actor } from '../../audit/index.ts';
import { type AchievementEdition, contentFields, contentLists, getAuthored } from '../../catalog/index.ts';
import { selectDeclaration } from '../declaration/declaration-store.ts';
import { selectExam } from '../exam/exam-store.ts';
import { type Preset, presetBounds, storedPreset } from './preset.ts';

/** The newest edition of an achievement as a preset: what it says, without skills, questions and translations. */
export async function exportPreset(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { achievementId: string },
): Promise<Preset> {
  const { editions } = await getAuthored(deps, actor, query);
  const [edition] = editions;
  const [exam, declaration] = await Promise.all([
    selectExam(deps.database, edition.editionId),
    selectDeclaration(deps.database, edition.editionId),
  ]);
  const wording = declaration && { title: declaration.title, text: declaration.text };
  const { neutral, texts } = partsOf(edition);
  const said = {
    name: cut(edition.title, presetBounds.name.most) || edition.achievementId,
    about: cut(edition.purpose, presetBounds.about.most),
    content: texts,
    ...(edition.learningOutcomes.length > 0 && {
      outcomes: edition.learningOutcomes.map(({ outcomeId: _id, skillIds: _skills, ...outcome }) => outcome),
    }),
    ...(wording && { declaration: wording }),
  };
  return storedPreset.read({
    format: storedPreset.newest,
    content: neutral,
    ...(exam && { exam: exam.settings }),
    in: { [edition.language]: said },
  });
}

/** What is a figure or a choice, and what is written in the language of the edition. */
function partsOf(edition: AchievementEdition) {
  const [neutral, texts]: [{ [member: string]: unknown }, { [member: string]: unknown }] = [{}, {}];
  for (const [name, field] of Object.entries(contentFields)) {
    const value = edition[name as keyof typeof contentFields];
    if (
      ['title', 'language', 'reviewBy'].includes(name) ||
      value === undefined ||
      value === '' ||
      value === 0
    )
      continue;
    if (field.kind === 'line' || field.kind === 'text') texts[name] = value;
    else neutral[name] = value;
  }
  for (const list of Object.keys(contentLists) as (keyof typeof contentLists)[]) {
    const rows = edition[list];
    if (!rows) continue;
    texts[list] = rows.map((row) => {
      const {
        rowId: _id,
        achievementId: _theirs,
        ...rest
      } = row as { rowId: string; achievementId?: string };
      return rest;
    });
  }
  return { neutral, texts };
}
