/**
 * Drawings from strangers, by allow-list: what is not known to be harmless makes the whole drawing refused, with the
 * reason (security.md row 14). Nothing is repaired: a cleaned drawing could look other than its author saw it.
 */
const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon defs title desc linearGradient radialGradient stop clipPath use symbol'.split(
    ' ',
  ),
);

const attributes = new Set(
  (
    'xmlns xmlns:xlink version id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray ' +
    'stroke-dashoffset stroke-opacity opacity color clip-path clip-rule offset stop-color stop-opacity gradientUnits ' +
    'gradientTransform clipPathUnits spreadMethod preserveAspectRatio role aria-label aria-hidden aria-labelledby ' +
    'xml:space vector-effect href xlink:href'
  ).split(' '),
);

export type SvgProblem =
  | { code: 'not-svg' }
  | { code: 'too-many-parts' }
  | { code: 'element'; name: string }
  | { code: 'attribute'; name: string }
  | { code: 'value'; name: string };

const mostParts = 2000;

/** Undefined when the drawing is harmless. */
export function findSvgProblem(text: string): SvgProblem | undefined {
  const drawing = text
    .replace(/^\ufeff/, '')
    .replace(/^\s*<\?xml[^>]{0,200}\?>/, '')
    .trim();
  if (!/^<svg[\s>]/.test(drawing) || !drawing.endsWith('</svg>')) return { code: 'not-svg' };
  // Comments, CDATA, processing instructions, document types and entities are other ways to say something.
  if (/<[!?]/.test(drawing) || /&(?!(amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-f]{1,6});)/i.test(drawing))
    return { code: 'not-svg' };
  let parts = 0;
  for (const [, closing, name = '', inside = ''] of drawing.matchAll(/<(\/?)([^\s/>]+)([^>]*)>/g)) {
    parts += 1;
    if (parts > mostParts) return { code: 'too-many-parts' };
    if (!elements.has(name)) return { code: 'element', name };
    if (closing === '/') continue;
    const problem = findAttributeProblem(inside);
    if (problem) return problem;
  }
  return undefined;
}

function findAttributeProblem(inside: string): SvgProblem | undefined {
  const rest = inside
    .replace(/\/$/, '')
    .replace(/\s+([\w:-]+)\s*=\s*("[^"<]*"|'[^'<]*')/g, (_all, name, quoted) => {
      const value = String(quoted).slice(1, -1);
      if (!attributes.has(name)) return ` attribute:${name}`;
      return isHarmless(name, value) ? '' : ` value:${name}`;
    });
  const found = /(attribute|value):([\w:-]+)/.exec(rest);
  if (found?.[1] === 'attribute') return { code: 'attribute', name: found[2] ?? '' };
  if (found?.[1] === 'value') return { code: 'value', name: found[2] ?? '' };
  return rest.trim() === '' ? undefined : { code: 'not-svg' };
}

/** References stay inside the drawing; anything encoded is not looked through but refused. */
function isHarmless(name: string, value: string): boolean {
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg';
  if (name === 'xmlns:xlink') return value === 'http://www.w3.org/1999/xlink';
  if (name === 'href' || name === 'xlink:href') return /^#[\w-]{1,100}$/.test(value);
  if (/url\(/i.test(value)) return /^url\(#[\w-]{1,100}\)$/.test(value);
  return !/[&<>\\]|:\s*\/\/|javascript|expression|@import/i.test(value) || name === 'aria-label';
}
