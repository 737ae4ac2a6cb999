import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { addOwnSkill, assertSkills, type LearningOutcome, saveDraft } from '../../modules/catalog/index.ts';
import { defaultFrameworkId, findSkills, listFrameworks, listSkills } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { nameField, textField } from '../fields.ts';
import { type FormErrors, type FormValues, readForm } from '../forms.ts';
import { flash, show } from '../show.tsx';
import { english } from '../words/en.ts';
import { frame } from './author-routes.tsx';
import { type AchievementScope, achievementScope } from './console-scope.ts';
import { OutcomesPage } from './outcomes-page.tsx';
import { SkillsPage } from './skills-page.tsx';

const words = english.authoring;
const anything = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const ownSchema = z.object({
  name: nameField(120, { empty: words.errors.skillName, long: words.errors.skillName }),
  description: textField(600, words.errors.purpose).optional(),
  kind: z.enum(['technical', 'transversal'], words.errors.choice),
  level: z.coerce.number(words.errors.choice).int().min(1).max(10),
});

/** Skills with their levels, and outcomes with the skills that they show. */
export function skillsAndOutcomesPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/console/:slug/achievements/:id';

  routes.get(`${path}/skills`, async (context) => {
    const scope = await achievementScope(deps, context);
    return showSkills(deps, context, { scope });
  });

  routes.post(`${path}/skills`, async (context) => {
    const scope = await achievementScope(deps, context);
    const form = await readForm(context, anything);
    if (form.values.do === 'own') {
      const own = await readForm(context, ownSchema);
      if (!own.ok) return showSkills(deps, context, { scope, values: own.values, errors: own.errors });
      const { level, ...skill } = own.value;
      const added = await addOwnSkill(deps, scope.actor, { ...skill, organisationId: scope.organisation.id });
      await saveSkills(deps, scope, [...kept(scope, added.skillId), { skillId: added.skillId, level }]);
    } else if (form.values.do === 'add') {
      const skillId = textOf(form.values, 'skillId');
      const level = Number(textOf(form.values, 'level'));
      await saveSkills(deps, scope, [...kept(scope, skillId), { skillId, level }]);
    } else {
      const removed = new Set([form.values.remove ?? []].flat());
      const wanted = kept(scope)
        .filter((skill) => !removed.has(skill.skillId))
        .map(({ skillId, level }) => ({
          skillId,
          level: Number(textOf(form.values, `level-${skillId}`)) || level,
        }));
      await saveSkills(deps, scope, wanted);
    }
    flash(context, 'saved');
    return context.redirect(`${scope.address}/skills`, 303);
  });

  routes.get(`${path}/outcomes`, async (context) => {
    const scope = await achievementScope(deps, context);
    const present = scope.achievement.versions[0].learningOutcomes;
    const rows = withEmptyRows(present, context.req.query('more') ? 3 : 1);
    return show(context, { ...frame(scope), body: <OutcomesPage scope={scope} rows={rows} /> });
  });

  routes.post(`${path}/outcomes`, async (context) => {
    const scope = await achievementScope(deps, context);
    const form = await readForm(context, anything);
    const rows = rowsOf(form.values, scope);
    const errors: FormErrors = {};
    rows.forEach((row, index) => {
      if (row.text.length > 400) errors[`text-${index}`] = words.errors.outcome;
    });
    if (Object.keys(errors).length > 0) {
      const body = <OutcomesPage scope={scope} rows={rows} errors={errors} />;
      return show(context, { ...frame(scope), status: 422, body });
    }
    const learningOutcomes = rows
      .filter((row) => row.text !== '')
      .map((row) => ({ ...row, outcomeId: row.outcomeId || deps.newId('oc') }));
    await saveDraft(deps, scope.actor, { ...scope.achievement, change: { learningOutcomes } });
    flash(context, 'saved');
    return context.redirect(`${scope.address}/outcomes${form.values.more ? '?more=1' : ''}`, 303);
  });

  return routes;
}

async function showSkills(
  deps: Deps,
  context: Context<WebEnv>,
  view: { scope: AchievementScope; values?: FormValues; errors?: FormErrors },
): Promise<Response> {
  const { scope } = view;
  const organisationId = scope.organisation.id;
  const search = (context.req.query('q') ?? '').slice(0, 120);
  const skillIds = scope.achievement.versions[0].skills.map((skill) => skill.skillId);
  const [asserted, found, frameworks] = await Promise.all([
    findSkills(deps, { organisationId, skillIds }),
    search === '' ? [] : listSkills(deps, { organisationId, search, limit: 12 }),
    listFrameworks(deps, { organisationId }),
  ]);
  const ownFramework = frameworks.find((one) => one.frameworkId === defaultFrameworkId);
  if (!ownFramework) throw new Error('The framework that every instance has is missing.');
  return show(context, {
    ...frame(scope),
    status: view.errors ? 422 : 200,
    body: (
      <SkillsPage {...view} asserted={asserted} found={found} search={search} ownFramework={ownFramework} />
    ),
  });
}

/** The asserted skills, without one that is about to be asserted anew. */
function kept(scope: AchievementScope, but?: string): { skillId: string; level: number }[] {
  return scope.achievement.versions[0].skills.filter((skill) => skill.skillId !== but);
}

async function saveSkills(
  deps: Deps,
  scope: AchievementScope,
  wanted: readonly { skillId: string; level: number }[],
): Promise<void> {
  const skills = await assertSkills(deps, scope.organisation.id, wanted);
  await saveDraft(deps, scope.actor, { ...scope.achievement, change: { skills } });
}

function withEmptyRows(rows: readonly LearningOutcome[], count: number): LearningOutcome[] {
  const wanted = Math.max(count, rows.length === 0 ? 3 : 0);
  return [...rows, ...Array.from({ length: wanted }, () => ({ outcomeId: '', text: '', skillIds: [] }))];
}

/** Known outcomes keep their ids; an id that is not of this achievement counts as a new row. */
function rowsOf(values: FormValues, scope: AchievementScope): LearningOutcome[] {
  const { learningOutcomes, skills } = scope.achievement.versions[0];
  const ids = new Set(learningOutcomes.map((outcome) => outcome.outcomeId));
  const asserted = new Set(skills.map((skill) => skill.skillId));
  const rows: LearningOutcome[] = [];
  for (let index = 0; index < 40 && values[`text-${index}`] !== undefined; index++) {
    const id = textOf(values, `id-${index}`);
    rows.push({
      outcomeId: ids.delete(id) ? id : '',
      text: textOf(values, `text-${index}`).trim(),
      skillIds: [values[`skills-${index}`] ?? []].flat().filter((skillId) => asserted.has(skillId)),
    });
  }
  return rows;
}

function textOf(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}
