/** Two tones: `deep` carries the words, `light` is sun, rim and lettering. */
export interface Palette {
  deep: string;
  light: string;
}

/** Named after what grows and lies where cairns stand. The test computes every contrast that a badge uses. */
export const palettes = {
  spruce: { deep: '#174a3c', light: '#f3dfae' },
  lake: { deep: '#173f5f', light: '#cfe6f0' },
  heather: { deep: '#4d2f5e', light: '#f0d9ee' },
  rowan: { deep: '#7a2722', light: '#fbdcc4' },
  lichen: { deep: '#69430a', light: '#fbe7b0' },
  moss: { deep: '#3d4a17', light: '#e8edbb' },
  slate: { deep: '#2f3a42', light: '#dfe6e4' },
  dusk: { deep: '#2c3163', light: '#fbd9cf' },
} as const satisfies { [name: string]: Palette };

/** The tones in between that make the landscape, all mixed from the two. */
export interface Tones extends Palette {
  sky: string;
  farHill: string;
  ribbonShade: string;
}

export function tonesOf(palette: Palette): Tones {
  return {
    ...palette,
    sky: mix(palette.deep, palette.light, 0.24),
    farHill: mix(palette.deep, palette.light, 0.12),
    ribbonShade: mix(palette.deep, palette.light, 0.62),
  };
}

/** `share` of `other` in `one`, both `#rrggbb`. */
function mix(one: string, other: string, share: number): string {
  const channel = (colour: string, start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return `#${[1, 3, 5]
    .map((start) => Math.round(channel(one, start) * (1 - share) + channel(other, start) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
