import type { Words } from '../words/index.ts';

/** How the values of a picture's forms read, where somebody else saved other ones. */
export function nameOfPicture({ designer, authoring }: Words) {
  const names: { [field: string]: { [value: string]: string } } = {
    shape: designer.shapes,
    symbol: designer.symbols,
    mark: designer.marks,
    palette: { ...authoring.picture.palettes, ...designer.palettes, own: designer.ownColours },
  };
  return (field: string, value: string): string => {
    if (field !== 'kept') return names[field]?.[value] ?? value;
    if (value === 'none' || value === 'designed') return designer.other[value];
    return designer.other.uploaded;
  };
}
