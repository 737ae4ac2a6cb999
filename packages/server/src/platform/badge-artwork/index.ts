/**
 * Pictures of achievements: a family of badges from a shape, a palette and a symbol, as SVG that needs nothing
 * else (its words are outlines), and as PNG.
 */
export { type BadgeWords, composeBadge, printOfArtwork } from './compose-badge.ts';
export {
  type BadgeDesign,
  type BadgeShape,
  badgePaletteNames,
  badgeShapes,
  badgeSymbols,
  isBadgeDesign,
} from './design.ts';
export { drawApart } from './draw-apart.ts';
export { drawPng, renderPng } from './render-png.ts';
export { strikeBadge } from './strike-badge.ts';
