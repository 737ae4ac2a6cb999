import {
  addItem,
  addScale,
  changeItem,
  createFramework,
  type ItemChange,
  publishFramework,
  publishMapping,
  withdrawMapping,
} from '../modules/skills/index.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, at, getFrom, type World } from './filled-world.ts';
import { demoOwnFramework as made } from './own-framework.ts';

/** The university's own framework in its second edition, with a scale of its own and what is said of that. All of it is made up. */
export async function writeFramework(deps: Deps, world: World): Promise<void> {
  const { organisation } = made;
  const { id: organisationId } = getFrom(world.organisations, organisation);
  const author = await actorWith(deps, world, { organisation, role: 'author' });
  const [began, changed] = [at(deps, 8), at(deps, 2)];
  const { frameworkId: scaleId } = await addScale(began, author, { organisationId, ...made.scale });
  const about = { ...made.about, languages: [...made.about.languages], scaleId };
  const sourceId = await createFramework(began, author, { organisationId, about });
  const which = { organisationId, sourceId };
  const ids = new Map<string, string>();
  for (const item of made.items) {
    const itemId = await addItem(began, author, { ...which, change: changeOf(item, ids) });
    ids.set(item.code, itemId);
  }
  await publishFramework(began, author, which);
  for (const item of made.later) {
    const itemId = ids.get(item.code);
    const change = changeOf(item, ids);
    if (itemId === undefined) await addItem(changed, author, { ...which, change });
    else await changeItem(changed, author, { ...which, itemId, change });
  }
  await publishFramework(changed, author, which);
  for (const item of made.draft) await addItem(deps, author, { ...which, change: changeOf(item, ids) });

  for (const { toScaleId, lines, source, withdrawn } of made.mappings) {
    const mapping = { organisationId, fromScaleId: scaleId, toScaleId, lines, source };
    const { mappingId } = await publishMapping(began, author, mapping);
    if (withdrawn !== undefined)
      await withdrawMapping(changed, author, { organisationId, mappingId, reason: withdrawn });
  }
}

type Item = (typeof made)['items' | 'later' | 'draft'][number];

function changeOf(item: Item, ids: ReadonlyMap<string, string>): ItemChange {
  const { code, kind, below, en, de, levels = {} } = item;
  const broader = ids.get(below);
  return {
    ...{ code, kind, isTransversal: false, related: [] },
    ...(broader !== undefined && { broader }),
    words: { en: { name: en[0], description: en[1] }, de: { name: de[0], description: de[1] } },
    levels,
  };
}
