import { type BakedKind, svgElements } from './keywords.ts';
import { malformed, readMarkup, tooLarge, unescapeXml } from './svg-markup.ts';
import { openNamespaces } from './svg-namespaces.ts';

interface SvgBadge {
  kind: BakedKind;
  start: number;
  end: number;
  /** The value of `verify`: a compact JWS, or (Open Badges 2.0) an address. */
  verify?: string;
  /** Character data inside the element. */
  body: string;
}

export interface SvgRoot {
  name: string;
  /** Offset of the `>` or `/>` that ends the root's start tag. */
  attributesEnd: number;
  /** Offset after the start tag. */
  contentStart: number;
  empty: boolean;
  /** Prefix to namespace, as declared on the root. */
  namespaces: ReadonlyMap<string, string>;
  badges: SvgBadge[];
}

/** The root element and every badge element in a drawing, whatever prefix its namespace has there. */
export function readSvg(svg: string): SvgRoot {
  let root: SvgRoot | undefined;
  const open: string[] = [];
  const namespaces = openNamespaces();
  let badge: { found: SvgBadge; depth: number } | undefined;
  for (const piece of readMarkup(svg)) {
    if (piece.kind === 'close') {
      if (open.pop() !== piece.name) throw malformed();
      namespaces.leave();
      if (badge !== undefined && open.length === badge.depth) {
        badge.found.end = piece.end;
        badge = undefined;
      }
    } else if (piece.kind !== 'open') {
      // Blanks around the sections belong to the drawing, not to the badge.
      if (badge === undefined || (piece.kind === 'text' && piece.text.trim() === '')) continue;
      badge.found.body += piece.kind === 'text' ? unescapeXml(piece.text) : piece.text;
    } else {
      if (open.length >= maxDepth) throw tooLarge('The drawing is nested too deeply.');
      namespaces.enter(piece.attributes);
      if (root === undefined) {
        if (localName(piece.name) !== 'svg') throw malformed();
        root = {
          name: piece.name,
          attributesEnd: piece.end - (piece.empty ? 2 : 1),
          contentStart: piece.end,
          empty: piece.empty,
          namespaces: namespaces.all(),
          badges: [],
        };
      }
      const kind = badge === undefined ? badgeKind(piece.name, namespaces) : undefined;
      if (kind !== undefined) {
        const verify = piece.attributes.find(([name]) => localName(name) === 'verify')?.[1];
        const found: SvgBadge = { kind, start: piece.start, end: piece.end, body: '' };
        if (verify !== undefined) found.verify = unescapeXml(verify);
        root.badges.push(found);
        if (!piece.empty) badge = { found, depth: open.length };
      }
      if (piece.empty) namespaces.leave();
      else open.push(piece.name);
    }
  }
  if (root === undefined || open.length > 0) throw malformed();
  return root;
}

const maxDepth = 512;

function badgeKind(
  name: string,
  namespaces: { of(prefix: string): string | undefined },
): BakedKind | undefined {
  const colon = name.indexOf(':');
  const namespace = namespaces.of(colon < 0 ? '' : name.slice(0, colon));
  const local = localName(name);
  return svgElements.find((entry) => entry.namespace === namespace && entry.element === local)?.kind;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
