import { changeTemplate, usualTemplate } from '../modules/paper/index.ts';
import type { Deps } from '../platform/deps.ts';
import { actorWith, at, getFrom, type World } from './filled-world.ts';

const strokes = [
  'M8 42C20 8 34 4 30 28S12 58 26 46 44 14 50 30 42 50 56 40 66 22 70 36 84 44 96 34 120 30 150 38',
  'M6 36C18 20 26 10 28 24S14 52 30 44 48 26 52 38 62 44 70 30 78 16 84 34 96 46 110 36 132 34 152 30',
];

/** One organisation has a template of its own, which two people sign. */
export async function designPaper(deps: Deps, world: World): Promise<void> {
  const { id: organisationId } = getFrom(world.organisations, 'northmoor');
  const then = at(deps, 24);
  const owner = await actorWith(then, world, { organisation: 'northmoor', role: 'owner' });
  await changeTemplate(then, owner, {
    organisationId,
    template: {
      ...usualTemplate,
      accent: '#173f5f',
      signatories: [
        { name: 'Margaret Hale', role: 'Registrar' },
        { name: 'Eleanor Whitby', role: 'Head of Northmoor' },
      ],
    },
    pictures: strokes.map(signature),
    coversEarlier: true,
  });
}

function signature(path: string): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 64"><path d="${path}" fill="none" stroke="#173f5f" stroke-width="2.4" stroke-linecap="round"/></svg>`,
  );
}
