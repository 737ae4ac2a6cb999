import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  addOwnSkill,
  assertSkills,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { defaultFrameworkId, findSkills, listFrameworks, listSkills } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { idField, nameField, textField } from '../forms/fields.ts';
import { readsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { draftForm } from './draft-form.ts';
import type { DraftFormState } from './draft-form-declared.ts';
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
  const door = achievementDoor(deps);
  draftForm<AchievementScope>(deps, door, {
    path: '/skills',
    page: () => '/skills',
    scope: (scope) => scope,
    limit: bodies.short,
    schema: () => skillsSchema,
    // The page has the levels from the edition itself.
    stored: () => ({}),
    first: (context, scope, posted) => {
      const wanted = skillsSchema.parse(posted);
      return wanted.do === 'save' ? undefined : addSkill(deps, { context, scope }, wanted);
    },
    // A tick is taken back easily, a skill that is gone is not.
    waits: ({ remove = [] }) => [remove].flat().length > 0,
    change: async ({ found: { organisation } }, posted) => {
      const edits = levelEdits(posted);
      const wanted = edits.flatMap(({ row }) => (row === undefined ? [] : [row]));
      const asserted = await assertSkills(deps, organisation.id, wanted);
      return ({ skills }) => ({ skills: skillsAfter(skills, edits, asserted) });
    },
    marks: (_scope, { skills }) =>
      Object.fromEntries(skills.map(({ skillId, level }) => [`from-${skillId}`, String(level)])),
    show: (context, scope, state) => showSkills(deps, { context, scope }, state),
  });
  return door.routes;
}

interface Here {
  context: Context<WebEnv>;
  scope: AchievementScope;
}

/** A skill more in the draft: one that is there, or a new one of the organisation's own. */
async function addSkill(
  deps: Deps,
  { context, scope }: Here,
  wanted: Exclude<z.infer<typeof skillsSchema>, { do: 'save' }>,
): Promise<Response> {
  if (wanted.do === 'add') await addToDraft(deps, scope, wanted);
  else {
    const { level, do: _do, ...skill } = wanted;
    // A skill of one's own is written in the language of the edition that it is added to.
    const { language } = scope.achievement.editions[0];
    const own = { ...skill, language, organisationId: scope.organisation.id };
    const { skillId } = await addOwnSkill(deps, scope.actor, own);
    await addToDraft(deps, scope, { skillId, level });
  }
  flash(context, 'saved');
  return context.redirect(`${scope.address}/skills`, 303);
}

async function showSkills(
  deps: Deps,
  { context, scope }: Here,
  { values, errors, status, keptAt }: DraftFormState,
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
  const page = { scope, values, errors, keptAt, asserted, found, search, ownFramework };
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
