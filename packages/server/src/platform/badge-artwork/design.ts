import { palettes } from './palettes.ts';

export const badgeShapes = ['stone', 'shield', 'hexagon', 'circle', 'tile'] as const;
export type BadgeShape = (typeof badgeShapes)[number];

/** How an achievement's badge looks; what it says comes with it when it is drawn. */
export interface BadgeDesign {
  shape: BadgeShape;
  /** One of `badgePaletteNames`. */
  palette: string;
  /** One of `badgeSymbols`. */
  symbol: string;
}

export const badgePaletteNames: readonly string[] = Object.keys(palettes);

/** Names of lucide icons that read well at this size, by what they are used for. */
export const badgeSymbols: readonly string[] = [
  ...['mountain', 'compass', 'footprints', 'tent-tree', 'leaf', 'sprout', 'sun', 'flame', 'star', 'trophy'],
  ...[
    'code-xml',
    'braces',
    'terminal',
    'database',
    'cloud',
    'cpu',
    'network',
    'bot',
    'bug',
    'lock',
    'shield-check',
    'chart-line',
    'layers',
    'smartphone',
  ],
  ...[
    'heart-pulse',
    'stethoscope',
    'hand-heart',
    'baby',
    'accessibility',
    'pill',
    'syringe',
    'brain',
    'bone',
    'activity',
  ],
  ...[
    'book-open',
    'graduation-cap',
    'languages',
    'scale',
    'lightbulb',
    'microscope',
    'flask-conical',
    'calculator',
    'presentation',
    'puzzle',
  ],
  ...[
    'wrench',
    'hammer',
    'cog',
    'pen-tool',
    'palette',
    'music',
    'camera',
    'chef-hat',
    'globe',
    'users',
    'handshake',
    'megaphone',
    'briefcase',
    'landmark',
  ],
];

/** True for a design that can be drawn; forms and imports ask before they store one. */
export function isBadgeDesign(design: {
  shape: string;
  palette: string;
  symbol: string;
}): design is BadgeDesign {
  return (
    (badgeShapes as readonly string[]).includes(design.shape) &&
    badgePaletteNames.includes(design.palette) &&
    badgeSymbols.includes(design.symbol)
  );
}
