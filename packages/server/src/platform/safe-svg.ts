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
  const root: Part = { name: '', inside: [], draws: [] };
  const opened: Part[] = [];
  const byId = new Map<string, Part[]>();
  let tags = 0;
  for (const [, closing, name = '', inside = ''] of drawing.matchAll(/<(\/?)([^\s/>]+)([^>]*)>/g)) {
    tags += 1;
    if (tags > mostParts) return { code: 'too-many-parts' };
    if (!elements.has(name)) return { code: 'element', name };
    if (closing === '/') {
      if (opened.pop()?.name !== name) return { code: 'not-svg' };
      continue;
    }
    const problem = findAttributeProblem(inside);
    if (problem) return problem;
    // What follows the end of the drawing is no part of it.
    if (opened.length === 0 && root.inside.length > 0) return { code: 'not-svg' };
    const part: Part = { name, inside: [], draws: referencesOf(inside) };
    (opened.at(-1) ?? root).inside.push(part);
    const id = /\sid\s*=\s*["']([^"']*)["']/.exec(inside)?.[1];
    // Of two with one id programs draw the first or the last: both count.
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), part]);
    if (!inside.endsWith('/')) opened.push(part);
  }
  if (opened.length > 0) return { code: 'not-svg' };
  return drawnParts(root, byId) > mostParts ? { code: 'too-many-parts' } : undefined;
}

/** An element, what it holds, and the ids of what it draws again: few letters can ask for more than a browser can do. */
interface Part {
  name: string;
  inside: Part[];
  draws: string[];
  /** How many parts it draws in all; below zero while they are counted, so that a circle is found. */
  drawn?: number;
}

function referencesOf(inside: string): string[] {
  return [...inside.matchAll(/(?:\shref\s*=\s*["']|xlink:href\s*=\s*["']|url\()#([\w-]+)/g)].map(
    ([, id = '']) => id,
  );
}

function drawnParts(part: Part, byId: ReadonlyMap<string, Part[]>): number {
  if (part.drawn !== undefined) return part.drawn < 0 ? Number.POSITIVE_INFINITY : part.drawn;
  part.drawn = -1;
  const again = part.draws.flatMap((id) => byId.get(id) ?? []);
  const drawn = [...part.inside, ...again].reduce((sum, each) => sum + drawnParts(each, byId), 1);
  part.drawn = drawn;
  return drawn;
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
