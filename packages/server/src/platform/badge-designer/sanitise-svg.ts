import { escapeXml } from '../badge-artwork/xml-text.ts';
import {
  isHarmlessValue,
  isSilentAttribute,
  referenceOf,
  silentElements,
  styleProperties,
  svgAttributes,
  svgElements,
} from './svg-rules.ts';
import { readXmlParts, type XmlAttribute, type XmlPart, type XmlProblem } from './xml-parts.ts';

/** Why a drawing is not taken: what, and on which line. */
export type SvgProblem =
  | XmlProblem
  | { code: 'not-svg' | 'not-square' | 'text'; line: number }
  | { code: 'element' | 'attribute' | 'value'; name: string; line: number };

const mostDepth = 32;
/** Elements, and letters of paths by the hundred, with all that `use` draws again. */
const mostDrawn = 6000;
const namespace = 'http://www.w3.org/2000/svg';

/**
 * A drawing of elsewhere as one that only draws, written anew from an allow-list. What merely says something (titles,
 * comments, notes of drawing programs) is left out; what could do more than draw is the reason not to take it.
 */
export function sanitiseSvg(text: string): { svg: string } | SvgProblem {
  const parts = readXmlParts(text);
  if ('code' in parts) return parts;
  const written: string[] = [];
  const opened: Opened[] = [];
  const byId = new Map<string, Drawn[]>();
  let root: Drawn | undefined;
  for (const part of parts) {
    const { line } = part;
    const around = opened.at(-1);
    if (part.kind === 'text') {
      if (part.text.trim() === '' || around?.isSilent) continue;
      return around ? { code: 'text', line } : { code: 'not-svg', line };
    }
    if (part.kind === 'close') {
      const last = opened.pop();
      if (last?.name !== part.name) return { code: 'malformed', line };
      if (!last.isSilent) written.push(`</${part.name}>`);
      continue;
    }
    if (!around && (root || part.name !== 'svg')) return { code: 'not-svg', line };
    if (opened.length >= mostDepth) return { code: 'too-complex', line };
    const isSilent = around?.isSilent === true || silentElements.has(part.name) || part.name.includes(':');
    if (!svgElements.has(part.name) && (!isSilent || isDangerous(part.name)))
      return { code: 'element', name: part.name, line };
    const read = isSilent ? { attributes: [] } : readAttributes(part);
    if ('code' in read) return read;
    const drawn: Drawn = { inside: [], again: [], weight: 1 };
    if (!isSilent) {
      const problem =
        part.name === 'svg' && root ? ({ code: 'element', name: 'svg', line } as const) : undefined;
      if (problem) return problem;
      weigh(drawn, read.attributes, byId);
      around?.drawn.inside.push(drawn);
      written.push(openTag(part, root ? read.attributes : rootAttributes(read.attributes)));
      if (!root && !isSquare(read.attributes)) return { code: 'not-square', line };
      root ??= drawn;
    }
    if (!part.isEmpty) opened.push({ name: part.name, isSilent, drawn });
  }
  const line = parts.at(-1)?.line ?? 1;
  if (!root || opened.length > 0) return { code: root ? 'malformed' : 'not-svg', line };
  if (countDrawn(root, byId) > mostDrawn) return { code: 'too-complex', line };
  return { svg: written.join('') };
}

interface Opened {
  name: string;
  isSilent: boolean;
  drawn: Drawn;
}

/** What an element draws: itself, what is in it, and by id what it draws again. */
interface Drawn {
  inside: Drawn[];
  again: string[];
  weight: number;
  /** In all; below zero while it is counted, so that a circle is found. */
  counted?: number;
}

type Open = Extract<XmlPart, { kind: 'open' }>;
type Read = { name: string; value: string }[];

function readAttributes({ name: element, attributes }: Open): { attributes: Read } | SvgProblem {
  const read: Read = [];
  const styled: Read = [];
  for (const { name, value, line } of attributes) {
    if (name === 'xmlns') {
      if (value !== namespace) return { code: 'value', name, line };
    } else if (name === 'style') {
      const properties = readStyle({ name, value, line });
      if ('code' in properties) return properties;
      styled.push(...properties.attributes);
    } else if (name === 'href' || name === 'xlink:href') {
      if (!isHarmlessValue('href', value)) return { code: 'value', name, line };
      if (!read.some((one) => one.name === 'href')) read.push({ name: 'href', value });
    } else if (svgAttributes.has(name)) {
      if (!isHarmlessValue(name, value)) return { code: 'value', name, line };
      read.push({ name, value: value.trim() });
    } else if (!isSilentAttribute(name)) return { code: 'attribute', name, line };
  }
  // Of two, the style counts.
  const styledNames = new Set(styled.map(({ name }) => name));
  const kept = read.filter(({ name }) => !styledNames.has(name));
  return element === 'svg' && !attributes.some(({ name }) => name === 'xmlns')
    ? { code: 'not-svg', line: attributes[0]?.line ?? 1 }
    : { attributes: [...kept, ...styled] };
}

/** Properties that draw, as attributes; others are left out unless they could load something. */
function readStyle({ name, value, line }: XmlAttribute): { attributes: Read } | SvgProblem {
  const attributes = new Map<string, string>();
  for (const declaration of value.split(';').map((part) => part.trim())) {
    if (declaration === '') continue;
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const said = declaration.slice(colon + 1).trim();
    const isPlain = /^[\w-]{1,60}$/.test(property) && !said.includes('!');
    if (!isPlain || !isHarmlessValue(property, said)) return { code: 'value', name, line };
    if (styleProperties.has(property)) attributes.set(property, said);
  }
  return { attributes: [...attributes].map(([property, said]) => ({ name: property, value: said })) };
}

function openTag({ name, isEmpty }: Open, attributes: Read): string {
  const said = attributes.map(({ name, value }) => ` ${name}="${escapeXml(value)}"`).join('');
  return `<${name}${said}${isEmpty ? '/' : ''}>`;
}

/** The drawing fills our square, whatever size it had. */
function rootAttributes(attributes: Read): Read {
  const own = attributes.filter(({ name }) => !['x', 'y', 'width', 'height', 'viewBox'].includes(name));
  const box = boxOf(attributes);
  return [
    { name: 'width', value: '512' },
    { name: 'height', value: '512' },
    ...(box ? [{ name: 'viewBox', value: box.join(' ') }] : []),
    ...own,
  ];
}

function isSquare(attributes: Read): boolean {
  const box = boxOf(attributes);
  return box !== undefined && box[2] > 0 && Math.abs(box[2] - box[3]) <= box[2] * 0.02;
}

type Box = [number, number, number, number];

function boxOf(attributes: Read): Box | undefined {
  const said = (name: string) => attributes.find((each) => each.name === name)?.value;
  const numbers = said('viewBox')
    ?.split(/[\s,]+/)
    .map(Number) ?? [
    0,
    0,
    ...['width', 'height'].map((name) =>
      Number(/^(\d{1,5}(?:\.\d{1,4})?)(?:px)?$/.exec(said(name) ?? '')?.[1] ?? Number.NaN),
    ),
  ];
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as Box) : undefined;
}

function weigh(drawn: Drawn, attributes: Read, byId: Map<string, Drawn[]>): void {
  for (const { name, value } of attributes) {
    if (name === 'd' || name === 'points') drawn.weight += value.length / 100;
    const again = name === 'href' ? value.slice(1) : referenceOf(value);
    if (again !== undefined) drawn.again.push(again);
    // Of two with one id programs draw the first or the last: both count.
    if (name === 'id') byId.set(value, [...(byId.get(value) ?? []), drawn]);
  }
}

function countDrawn(drawn: Drawn, byId: ReadonlyMap<string, Drawn[]>, depth = 0): number {
  if (drawn.counted !== undefined) return drawn.counted < 0 ? Number.POSITIVE_INFINITY : drawn.counted;
  // References of references go deeper than elements stand in each other.
  if (depth > mostDepth * 2) return Number.POSITIVE_INFINITY;
  drawn.counted = -1;
  let counted = drawn.weight;
  for (const part of drawn.inside) counted += countDrawn(part, byId, depth + 1);
  for (const part of drawn.again.flatMap((id) => byId.get(id) ?? []))
    counted += countDrawn(part, byId, depth + 1);
  drawn.counted = counted;
  return counted;
}

/** Nobody draws with these, however they are hidden. */
function isDangerous(name: string): boolean {
  return /(?:^|:)(?:script|foreignobject|iframe|object|embed|image|a|animate\w*|set|handler|listener|style|html|body)$/i.test(
    name,
  );
}
