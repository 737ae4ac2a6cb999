import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import type { Actor } from '../../audit/index.ts';
import {
  type AchievementEdition,
  assertSkills,
  contentOf,
  createAchievement,
  getAuthored,
} from '../../catalog/index.ts';
import { saveDeclaration } from '../declaration/write-declaration.ts';
import { assessmentRefusal } from '../exam/refusals.ts';
import { saveExam } from '../exam/write-exam.ts';
import { instruments } from '../instruments.ts';
import { type Preset, wordsOfPreset } from './preset.ts';
import { startOf } from './start-content.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;

/** Begins an achievement with all that a preset sets, in the first of these languages that it speaks. */
export async function beginFromPreset(
  deps: Writing,
  actor: Actor,
  command: {
    organisationId: string;
    preset: Preset;
    reads: readonly string[];
    title: string;
    /** Empty: what the preset says. */
    purpose: string;
  },
): Promise<AchievementEdition> {
  const { organisationId, preset, title, purpose } = command;
  const { language, said } = wordsOfPreset(preset, command.reads);
  return inTransaction(deps, async (deps) => {
    const begun = {
      ...startOf(preset, said, deps.newId),
      language,
      title,
      ...(purpose !== '' && { purpose }),
    };
    const edition = await createAchievement(deps, actor, { organisationId, content: begun });
    const { achievementId } = edition;
    if (preset.exam) await saveExam(deps, actor, { achievementId, title, settings: preset.exam });
    if (said.declaration) await saveDeclaration(deps, actor, { achievementId, wording: said.declaration });
    return edition;
  });
}

/** Begins an achievement as a copy of the newest edition of another, with its exam and its declaration. */
export async function copyAchievement(
  deps: Writing & Pick<Deps, 'say' | 'languages'>,
  actor: Actor,
  command: { organisationId: string; achievementId: string; title: string },
): Promise<AchievementEdition> {
  return inTransaction(deps, async (deps) => {
    const { editions } = await getAuthored(deps, actor, command);
    const [from] = editions;
    const { organisationId } = command;
    if (from.organisationId !== organisationId)
      throw assessmentRefusal('not-found', 'assessment.nothing-to-copy');
    const skills = await assertSkills(deps, organisationId, from.skills);
    const content = { ...contentOf(from), skills, title: command.title };
    const draft = await createAchievement(deps, actor, { organisationId, content });
    for (const instrument of instruments) await instrument.copy(deps, actor, { from, draft });
    return draft;
  });
}
