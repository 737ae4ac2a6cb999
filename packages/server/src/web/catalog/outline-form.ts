import { z } from 'zod';
import {
  type AchievementContent,
  type ContentChange,
  moduleFields,
  outlineBounds,
  outlineOf,
  unitFields,
} from '../../modules/catalog/index.ts';
import type { FormValues } from '../forms/form-state.ts';
import { one } from '../forms/form-state.ts';
import { at } from '../words/index.ts';
import { afterOrdered, type RowsOf, readOrdered, type SaidRow } from './ordered-rows.ts';

export const moduleRows: RowsOf = {
  prefix: 'modules',
  most: outlineBounds.modules.most,
  members: moduleFields,
};

export const unitRows: RowsOf = {
  prefix: 'units',
  most: outlineBounds.unitsInModule.most,
  members: unitFields,
  ticked: 'outcomeIds',
  chosen: 'moduleId',
};

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What may be posted of rows that have an order. What only moves rows saves nothing yet, so nothing is wrong with it. */
export function orderedSchema(of: RowsOf) {
  return values.superRefine((posted, refine) => {
    for (const [field, value] of Object.entries(posted)) {
      const isMark = /^(add|remove|up|down)$|-(id|from|gone|moduleId|outcomeIds)$/.test(field);
      const isLong = [value].flat().some((text) => text.length > (field === 'order' ? 3000 : 100));
      if ((isMark || field === 'order') && isLong)
        refine.addIssue({ code: 'custom', path: [field], message: at('authoring.errors.choice') });
    }
    if (['add', 'remove', 'up', 'down'].some((act) => posted[act] !== undefined)) return;
    for (const { field, sentence } of readOrdered(of, posted).faults)
      refine.addIssue({ code: 'custom', path: [field], message: sentence });
  });
}

type Row = { id: string; said: SaidRow };

export function modulesIn(content: AchievementContent): Row[] {
  return (content.modules ?? []).map(({ moduleId: id, ...said }) => ({ id, said }));
}

export function unitsIn(content: AchievementContent, moduleId: string): Row[] {
  const part = outlineOf(content).find(({ module }) => module.moduleId === moduleId);
  return (part?.units ?? []).map(({ unitId: id, ...said }) => ({ id, said }));
}

/** The modules of the draft after the form; units of one that is taken away go with it. */
export function modulesAfter(draft: AchievementContent, posted: FormValues): ContentChange {
  const after = afterOrdered(moduleRows, modulesIn(draft), {
    ...readOrdered(moduleRows, posted),
    order: one(posted, 'order'),
  });
  return { modules: after.map(({ id, said }) => ({ ...said, moduleId: id })) } as ContentChange;
}

/** The units of one module after the form. One for which another module was chosen goes to the end of that. */
export function unitsAfter(draft: AchievementContent, moduleId: string, posted: FormValues): ContentChange {
  const after = afterOrdered(unitRows, unitsIn(draft, moduleId), {
    ...readOrdered(unitRows, posted),
    order: one(posted, 'order'),
  });
  const modules = new Set(draft.modules?.map((module) => module.moduleId));
  const outcomes = new Set(draft.learningOutcomes.map(({ outcomeId }) => outcomeId));
  const units = after.map(({ id, said }) => ({
    ...said,
    unitId: id,
    moduleId: modules.has(String(said.moduleId)) ? said.moduleId : moduleId,
    outcomeIds: [said.outcomeIds ?? []].flat().filter((outcomeId) => outcomes.has(String(outcomeId))),
  }));
  const others = (draft.units ?? []).filter((unit) => unit.moduleId !== moduleId);
  return { units: [...others, ...units] } as ContentChange;
}
