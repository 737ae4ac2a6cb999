import { addPreset, exportPreset } from '../modules/assessment/index.ts';
import { decidePacks, type PackCondition, saveOwnPack } from '../modules/catalog/index.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, getFrom, type World } from './filled-world.ts';

/** What Northmoor asks of everything that it publishes, besides the published rules. */
const houseRules: Omit<PackCondition, 'conditionId'>[] = [
  {
    ...{ about: 'workloadHours', operator: 'at-least', amount: 5, only: 'MicroCredential', isNeeded: true },
    message: 'Give a microcredential at least five hours of work.',
  },
  {
    ...{ about: 'skills', operator: 'at-most', amount: 6, isNeeded: true },
    message: 'Name at most six skills, so that the badge stays clear.',
  },
  {
    ...{ about: 'notCovered', operator: 'stated', isNeeded: false },
    message: 'Say what is not covered.',
  },
];

/** Decided before anything is published: the European elements block at the university, and one company looks at nothing. */
export async function decideRulePacks(deps: Deps, world: World): Promise<void> {
  const northmoor = getFrom(world.organisations, 'northmoor').id;
  const ashgrove = getFrom(world.organisations, 'ashgrove').id;
  const registrar = await actorWith(deps, world, { organisation: 'northmoor', role: 'registrar' });
  const conditions = houseRules.map((rule) => ({ ...rule, conditionId: deps.newId('cnd') }));
  const change = () => ({ title: 'Northmoor house rules', conditions });
  await saveOwnPack(deps, registrar, { organisationId: northmoor, change });
  const uses = { european: 'block', 'trusted-knowledge': 'warn', 'common-framework': 'warn' } as const;
  await decidePacks(deps, registrar, { organisationId: northmoor, uses });
  const nurses = await actorWith(deps, world, { organisation: 'ashgrove', role: 'registrar' });
  await decidePacks(deps, nurses, { organisationId: ashgrove, uses: { 'trusted-knowledge': 'warn' } });
}

/** A preset of the university's own, made from what it offers. */
export async function keepPreset(deps: Deps, world: World): Promise<void> {
  const organisationId = getFrom(world.organisations, 'northmoor').id;
  const author = await actorWith(deps, world, { organisation: 'northmoor', role: 'author' });
  const [achievementId = ''] = world.achievements.values();
  const { in: said, ...preset } = await exportPreset(deps, author, { achievementId });
  const english = {
    ...said.en,
    name: 'A step of the Northmoor boot camp',
    about: 'How a step of our boot camp is described, examined and looked after.',
  };
  await addPreset(deps, author, { organisationId, preset: { ...preset, in: { en: english } } });
}
