/** What a badge that somebody drew elsewhere may be made of: what only draws, from what stands in the drawing itself. */
export const svgElements: ReadonlySet<string> = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask ' +
    'use symbol'
  ).split(' '),
);

/** Say something and draw nothing: left out with what is in them. */
export const silentElements: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

/** Attributes that draw; each may stand in `style` too. */
const presentation = (
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray ' +
  'stroke-dashoffset stroke-opacity opacity color clip-path clip-rule mask stop-color stop-opacity display visibility ' +
  'vector-effect paint-order'
).split(' ');

const geometry = (
  'id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform offset gradientUnits ' +
  'gradientTransform clipPathUnits maskUnits maskContentUnits spreadMethod preserveAspectRatio'
).split(' ');

export const styleProperties: ReadonlySet<string> = new Set(presentation);
export const svgAttributes: ReadonlySet<string> = new Set([...presentation, ...geometry]);

/** Of drawing programs and for reading aloud: left out, for they draw nothing. */
export function isSilentAttribute(name: string): boolean {
  return (
    /^(?:xml|xmlns|inkscape|sodipodi|serif|sketch|figma|i|x|a|graph|rdf|cc|dc):/.test(name) ||
    /^(?:data-|aria-)[\w-]+$/.test(name) ||
    silentNames.has(name)
  );
}

const silentNames = new Set(
  'class role version baseProfile enable-background overflow focusable tabindex lang shape-rendering'.split(
    ' ',
  ),
);

/** A value that refers to nothing outside of the drawing and hides nothing. */
export function isHarmlessValue(name: string, value: string): boolean {
  if (name === 'href') return /^#[\w.:-]{1,100}$/.test(value);
  if (/url\s*\(/i.test(value)) return referenceOf(value) !== undefined;
  return !/[&<>\\@{}]|\/\*|:\s*\/\/|script\s*:|data\s*:|expression\s*\(|image\s*\(|import/i.test(value);
}

/** The id that `url(#id)` names. */
export function referenceOf(value: string): string | undefined {
  return /^url\(\s*(["']?)#([\w.:-]{1,100})\1\s*\)(?:\s+none)?$/.exec(value.trim())?.[2];
}
