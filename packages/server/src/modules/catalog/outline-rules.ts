import type { AchievementContent } from './edition-content.ts';
import { outlineBounds, outlineOf } from './edition-outline.ts';
import { catalogRefusal } from './refusals.ts';

/** Refuses an outline that is too long, without names, or in which two parts have one id. */
export function assertOutlined(content: Pick<AchievementContent, 'modules' | 'units'>): void {
  const { modules = [], units = [] } = content;
  const isTooLong =
    modules.length > outlineBounds.modules.most ||
    outlineOf(content).some((part) => part.units.length > outlineBounds.unitsInModule.most);
  if (isTooLong) throw catalogRefusal('invalid', 'catalog.outline-too-long');
  const ids = [...modules.map(({ moduleId }) => moduleId), ...units.map(({ unitId }) => unitId)];
  const isNameless = [...modules, ...units].some(({ title }) => title.trim() === '');
  if (isNameless || new Set(ids).size < ids.length || ids.some((id) => !/^(mod|unt)_\w{1,40}$/.test(id)))
    throw catalogRefusal('invalid', 'catalog.outline-malformed');
}
