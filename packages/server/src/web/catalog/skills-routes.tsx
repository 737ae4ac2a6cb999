import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  achievementPolicy,
  addOwnSkill,
  assertSkills,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { defaultFrameworkId, findSkills, listFrameworks, listSkills } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { idField, nameField, textField } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { readsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { levelEdits, skillsAfter, skillsWith } from './draft-rows.ts';
import { refuseLongMarks } from './long-marks.ts';
import { SkillsPage } from './skills-page.tsx';

const level = z.coerce
  .number(at('authoring.errors.choice'))
  .int(at('authoring.errors.choice'))
  .min(1, at('authoring.errors.choice'))
  .max(10, at('authoring.errors.choice'));
const skillsSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('own'),
    name: nameField(120, { empty: 'authoring.errors.skillName', long: 'authoring.errors.skillName' }),
    description: textField(600).optional(),
    kind: z.enum(['technical', 'transversal'], at('authoring.errors.choice')),
    level,
  }),
  z.object({ do: z.literal('add'), skillId: idField('authoring.errors.choice'), level }),
  z.looseObject({ do: z.literal('save') }).superRefine(refuseLongMarks),
]);

/** The skills that a draft names, with their levels. */
export function skillsPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = achievementDoor(deps);

  get('/skills', achievementPolicy.read, (context, scope) => showSkills(deps, { context, scope }, emptyForm));

  form('/skills', achievementPolicy.author, {
    limit: bodies.short,
    schema: skillsSchema,
    act: async (context, scope, { value: wanted, posted }) => {
      if (wanted.do === 'own') {
        const { level, do: _do, ...skill } = wanted;
        // A skill of one's own is written in the language of the edition that it is added to.
        const { language } = scope.achievement.editions[0];
        const own = { ...skill, language, organisationId: scope.organisation.id };
        const { skillId } = await addOwnSkill(deps, scope.actor, own);
        await addToDraft(deps, scope, { skillId, level });
      } else if (wanted.do === 'add') await addToDraft(deps, scope, wanted);
      else await changeLevels(deps, scope, posted);
      flash(context, 'saved');
      return context.redirect(`${scope.address}/skills`, 303);
    },
    page: (context, scope, state) => showSkills(deps, { context, scope }, state),
  });

  return routes;
}

async function showSkills(
  deps: Deps,
  { context, scope }: { context: Context<WebEnv>; scope: AchievementScope },
  { values, errors, status }: FormState,
): Promise<Response> {
  const organisationId = scope.organisation.id;
  const languages = readsOf(context);
  const search = (context.req.query('q') ?? '').slice(0, 120);
  const skillIds = scope.achievement.editions[0].skills.map((skill) => skill.skillId);
  const [asserted, found, frameworks] = await Promise.all([
    findSkills(deps, { organisationId, skillIds, languages }),
    listSkills(deps, { organisationId, search, languages, limit: 12 + skillIds.length }),
    listFrameworks(deps, { organisationId, languages }),
  ]);
  const ownFramework = frameworks.find((one) => one.frameworkId === defaultFrameworkId);
  if (!ownFramework) throw new Error('The framework that every instance has is missing.');
  const page = { scope, values, errors, asserted, found, search, ownFramework };
  return show(context, { ...frame(context, scope), status, body: <SkillsPage {...page} /> });
}

/** Adds one skill to what the draft names when it is written, so that others who add at the same time lose nothing. */
async function addToDraft(
  deps: Deps,
  scope: AchievementScope,
  wanted: { skillId: string; level: number },
): Promise<void> {
  const added = await assertSkills(deps, scope.organisation.id, [wanted]);
  const change = ({ skills }: AchievementEdition) => ({ skills: skillsWith(skills, added) });
  await saveDraft(deps, scope.actor, { ...scope.achievement, change });
}

/** New levels, and skills that are taken away, one by one. */
async function changeLevels(deps: Deps, scope: AchievementScope, posted: FormValues): Promise<void> {
  const edits = levelEdits(posted);
  const wanted = edits.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const asserted = await assertSkills(deps, scope.organisation.id, wanted);
  const change = ({ skills }: AchievementEdition) => ({ skills: skillsAfter(skills, edits, asserted) });
  await saveDraft(deps, scope.actor, { ...scope.achievement, change });
}
