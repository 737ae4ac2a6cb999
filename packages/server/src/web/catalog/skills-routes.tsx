import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  addOwnSkill,
  assertSkills,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { defaultFrameworkId, findSkills, listFrameworks, listSkills } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import type { WebEnv } from '../env.ts';
import { idField, nameField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { type AchievementScope, achievementScope, frame } from './console-scope.ts';
import {
  levelEdits,
  outcomeRow,
  outcomesAfter,
  postedRows,
  skillsAfter,
  skillsWith,
  withEmptyRows,
} from './draft-rows.ts';
import { OutcomesPage } from './outcomes-page.tsx';
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
// Row by row: id-0, from-0, text-0, skills-0, id-1, …
const outcomesSchema = z.record(z.string(), z.unknown()).superRefine((posted, refine) => {
  refuseLongMarks(posted, refine);
  for (const [field, value] of Object.entries(posted)) {
    const text = typeof value === 'string' ? plainText(value) : '';
    if (/^text-\d+$/.test(field) && text.length > 400)
      refine.addIssue({ code: 'custom', path: [field], message: at('authoring.errors.outcome') });
  }
});

/** Ids, levels and prints that a page of ours wrote into the form are short; only outcomes are typed. */
function refuseLongMarks(posted: { [field: string]: unknown }, refine: z.RefinementCtx): void {
  for (const [field, value] of Object.entries(posted)) {
    const isLong = [value].flat().some((each) => typeof each === 'string' && each.length > 100);
    if (isLong && !/^text-\d+$/.test(field))
      refine.addIssue({ code: 'custom', path: [field], message: at('authoring.errors.choice') });
  }
}

/** Skills with their levels, and outcomes with the skills that they show. */
export function skillsAndOutcomesPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/console/:slug/achievements/:id';

  routes.get(`${path}/skills`, async (context) => {
    const scope = await achievementScope(deps, context);
    return showSkills(deps, context, scope, emptyForm);
  });

  routes.post(`${path}/skills`, async (context) => {
    const scope = await achievementScope(deps, context);
    const act = async (wanted: z.infer<typeof skillsSchema>, posted: FormValues) => {
      if (wanted.do === 'own') {
        const { level, do: _do, ...skill } = wanted;
        const own = { ...skill, organisationId: scope.organisation.id };
        const { skillId } = await addOwnSkill(deps, scope.actor, own);
        await addToDraft(deps, scope, { skillId, level });
      } else if (wanted.do === 'add') await addToDraft(deps, scope, wanted);
      else await changeLevels(deps, scope, posted);
      flash(context, 'saved');
      return context.redirect(`${scope.address}/skills`, 303);
    };
    return handleForm(context, skillsSchema, {
      act,
      page: (state) => showSkills(deps, context, scope, state),
    });
  });

  routes.get(`${path}/outcomes`, async (context) => {
    const scope = await achievementScope(deps, context);
    const present = scope.achievement.editions[0].learningOutcomes;
    const rows = withEmptyRows(present.map(outcomeRow), context.req.query('more') ? 3 : 1);
    return show(context, { ...frame(context, scope), body: <OutcomesPage scope={scope} rows={rows} /> });
  });

  routes.post(`${path}/outcomes`, async (context) => {
    const scope = await achievementScope(deps, context);
    return handleForm(context, outcomesSchema, {
      act: async (_rows, posted) => {
        const change = (draft: AchievementEdition) => ({
          learningOutcomes: outcomesAfter(draft, postedRows(posted), () => deps.newId('oc')),
        });
        await saveDraft(deps, scope.actor, { ...scope.achievement, change });
        flash(context, 'saved');
        return context.redirect(`${scope.address}/outcomes${posted.more ? '?more=1' : ''}`, 303);
      },
      page: ({ values, errors, status }) => {
        const body = <OutcomesPage scope={scope} rows={postedRows(values)} errors={errors} />;
        return show(context, { ...frame(context, scope), status, body });
      },
    });
  });

  return routes;
}

async function showSkills(
  deps: Deps,
  context: Context<WebEnv>,
  scope: AchievementScope,
  { values, errors, status }: FormState,
): Promise<Response> {
  const organisationId = scope.organisation.id;
  const search = (context.req.query('q') ?? '').slice(0, 120);
  const skillIds = scope.achievement.editions[0].skills.map((skill) => skill.skillId);
  const [asserted, found, frameworks] = await Promise.all([
    findSkills(deps, { organisationId, skillIds }),
    listSkills(deps, { organisationId, search, limit: 12 + skillIds.length }),
    listFrameworks(deps, { organisationId }),
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
