/** The mark: three stones, one on another, slightly off axis. Drawn on a field of 32 by 32. */
export const markStones = {
  lower: 'M3.2 24.6c0-3 4.6-4.9 12.2-4.9 8 0 13.6 1.7 13.6 5 0 2.9-4.6 4.3-13 4.3S3.2 27.6 3.2 24.6Z',
  middle:
    'M6.6 15.9c0-2.700 4-4.500 9.900-4.500 5.700 0 9.300 1.600 9.300 4.300 0 2.300-3.500 3.200-9.500 3.200s-9.700-.8-9.700-3Z',
  upper:
    'M11.500 7.200c0-2.500 2.600-4.400 6.200-4.400 3.300 0 5.400 1.600 5.400 4 0 2.400-2.200 3.700-5.700 3.700-3.700 0-5.900-1.100-5.900-3.300Z',
};

/** The mark as a file of its own; `lichen` is the top stone's colour. */
export function markSvg(colours: { stone: string; lichen: string; ground?: string }): string {
  const ground = colours.ground ? `<rect width="32" height="32" rx="7" fill="${colours.ground}"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}` +
    `<path fill="${colours.stone}" d="${markStones.lower}"/><path fill="${colours.stone}" d="${markStones.middle}"/>` +
    `<path fill="${colours.lichen}" d="${markStones.upper}"/></svg>`
  );
}
