/** A colour in the light and in the dark theme, as `#rrggbb`. */
export type Tones = readonly [light: string, dark: string];

/**
 * Every colour of the pages by its role; a role is also the name of a custom property. colours.test.ts computes
 * the contrasts: 4.5 for text on each ground that it may stand on, 3 for marks.
 */
export const colours = {
  paper: ['#faf8f4', '#141816'],
  card: ['#ffffff', '#1c221f'],
  sunken: ['#f2efe8', '#0f1311'],
  line: ['#ddd8ce', '#333b37'],
  'line-strong': ['#82877e', '#75807a'],
  ink: ['#1f2421', '#edefea'],
  muted: ['#5b635d', '#a3ada6'],
  spruce: ['#1e5b4a', '#7ccbb0'],
  'spruce-hover': ['#14463a', '#a5dfca'],
  'on-spruce': ['#ffffff', '#0f1a16'],
  'spruce-wash': ['#e6efe9', '#1f2d28'],
  lichen: ['#b8791a', '#e5b25c'],
  'lichen-text': ['#7a4e0b', '#e5b25c'],
  'lichen-wash': ['#f8eed9', '#2e2718'],
  passed: ['#1b6b45', '#7fd3a4'],
  'passed-wash': ['#e4f1e8', '#1a2b22'],
  warning: ['#8a5a00', '#e8b65a'],
  'warning-wash': ['#faefd6', '#2d2616'],
  failed: ['#a8322a', '#f0928a'],
  'failed-wash': ['#fbe9e6', '#331f1d'],
  unknown: ['#4a5a78', '#a9b8d6'],
  'unknown-wash': ['#e8ecf4', '#1f2530'],
  stone: ['#5d6b64', '#94a39b'],
  'stone-light': ['#c9ccc3', '#46514b'],
  sky: ['#e9efe9', '#1a2320'],
  'hill-far': ['#cfdcd3', '#25332d'],
  'hill-near': ['#9db8aa', '#2f453b'],
  'hill-front': ['#3f7562', '#3d6a59'],
} as const satisfies { [role: string]: Tones };

export type ColourRole = keyof typeof colours;

/** The roles as custom properties: light, dark by the device, and either by the reader's own choice. */
export function colourProperties(): string {
  const light = declarations(0);
  const dark = declarations(1);
  return [
    `:root{color-scheme:light;${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    `@media print{:root,:root[data-theme]{color-scheme:light;${light}}}`,
  ].join('\n');
}

function declarations(tone: 0 | 1): string {
  return Object.entries(colours)
    .map(([role, tones]) => `--${role}:${tones[tone]};`)
    .join('');
}
