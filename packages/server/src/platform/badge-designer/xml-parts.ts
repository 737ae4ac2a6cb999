/** One part of an XML document, with the line on which it begins. */
export type XmlPart =
  | { kind: 'open'; name: string; attributes: readonly XmlAttribute[]; isEmpty: boolean; line: number }
  | { kind: 'close'; name: string; line: number }
  | { kind: 'text'; text: string; line: number };

export interface XmlAttribute {
  name: string;
  /** Decoded. */
  value: string;
  line: number;
}

export type XmlProblem = { code: 'malformed' | 'declared' | 'entity' | 'too-complex'; line: number };

const mostParts = 6000;
const mostAttributes = 60;
const named: { [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const attributePattern = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const namePattern = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;

/**
 * The parts of a document, one pass, each letter looked at a bounded number of times. Comments are left out. What XML has
 * to say something another way (document types, entities of one's own, CDATA, instructions) is a problem, and so is what
 * is not well formed: two programs could read it as two things.
 */
export function readXmlParts(text: string): XmlPart[] | XmlProblem {
  const parts: XmlPart[] = [];
  const lines = lineCounter(text);
  let place = /^\ufeff?\s*(?:<\?xml\s[^<>?]{0,200}\?>)?/.exec(text)?.[0].length ?? 0;
  while (place < text.length) {
    const line = lines(place);
    if (parts.length > mostParts) return { code: 'too-complex', line };
    if (text.startsWith('<!--', place)) {
      const end = text.indexOf('--', place + 4);
      // HTML ends a comment that begins so at once, and reads on in what XML takes for its words.
      const isTwofold = /^-?>/.test(text.slice(place + 4, place + 6));
      if (end < 0 || text[end + 2] !== '>' || isTwofold) return { code: 'malformed', line };
      place = end + 3;
    } else if (text.startsWith('<!', place) || text.startsWith('<?', place)) {
      return { code: 'declared', line };
    } else if (text[place] === '<') {
      const tag = readTag(text, place, lines);
      if ('code' in tag) return tag;
      parts.push(tag.part);
      place = tag.end;
    } else {
      const next = text.indexOf('<', place);
      const end = next < 0 ? text.length : next;
      const decoded = decode(text.slice(place, end));
      if (decoded === undefined) return { code: 'entity', line };
      parts.push({ kind: 'text', text: decoded, line });
      place = end;
    }
  }
  return parts;
}

type Lines = (place: number) => number;

function readTag(text: string, place: number, lines: Lines): { part: XmlPart; end: number } | XmlProblem {
  const line = lines(place);
  const malformed = { code: 'malformed', line } as const;
  const isClosing = text[place + 1] === '/';
  namePattern.lastIndex = place + (isClosing ? 2 : 1);
  const name = namePattern.exec(text)?.[0];
  if (name === undefined) return malformed;
  let end = namePattern.lastIndex;
  const attributes: XmlAttribute[] = [];
  if (!isClosing) {
    const read = readAttributes(text, end, lines);
    if ('code' in read) return read;
    attributes.push(...read.attributes);
    end = read.end;
  }
  while (/\s/.test(text[end] ?? '')) end += 1;
  const isEmpty = !isClosing && text[end] === '/';
  if (isEmpty) end += 1;
  if (text[end] !== '>') return malformed;
  const part: XmlPart = isClosing
    ? { kind: 'close', name, line }
    : { kind: 'open', name, attributes, isEmpty, line };
  return { part, end: end + 1 };
}

function readAttributes(
  text: string,
  start: number,
  lines: Lines,
): { attributes: XmlAttribute[]; end: number } | XmlProblem {
  const attributes: XmlAttribute[] = [];
  const names = new Set<string>();
  let end = start;
  for (;;) {
    attributePattern.lastIndex = end;
    const found = attributePattern.exec(text);
    if (!found) return { attributes, end };
    const [all, name = '', quoted = ''] = found;
    const line = lines(end + all.length - all.trimStart().length);
    if (names.has(name)) return { code: 'malformed', line };
    if (names.size >= mostAttributes) return { code: 'too-complex', line };
    names.add(name);
    const value = decode(quoted.slice(1, -1));
    if (value === undefined) return { code: 'entity', line };
    attributes.push({ name, value, line });
    end += all.length;
  }
}

/** Undefined for an entity that XML does not have by itself, or a letter that it forbids. */
function decode(text: string): string | undefined {
  let isGood = true;
  const decoded = text.replace(/&([^;&\s]{0,12};?)/g, (_all, entity: string) => {
    const letter = letterOf(entity);
    isGood &&= letter !== undefined;
    return letter ?? '';
  });
  return isGood && !/[\p{Cc}\ufffe\uffff]/u.test(decoded.replace(/[\t\n\r]/g, '')) ? decoded : undefined;
}

function letterOf(entity: string): string | undefined {
  if (!entity.endsWith(';')) return undefined;
  const name = entity.slice(0, -1);
  if (Object.hasOwn(named, name)) return named[name];
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter ? String.fromCodePoint(code) : undefined;
}

/** Lines of ever later places, counted once through the text. */
function lineCounter(text: string): Lines {
  let counted = 0;
  let line = 1;
  return (place) => {
    for (; counted < place; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
}
