import { EngineError } from '../engine-error.ts';

/** A piece of XML by offsets. Comments, processing instructions and the document type are passed over. */
export type MarkupPiece =
  | { kind: 'open'; start: number; end: number; name: string; attributes: [string, string][]; empty: boolean }
  | { kind: 'close'; start: number; end: number; name: string }
  | { kind: 'text' | 'cdata'; start: number; end: number; text: string };

/** Larger drawings are refused: no badge needs more, and the scan is the cost of a hostile one. */
const maxSvgCharacters = 4 * 1024 * 1024;

/** A rich drawing of the wild has some ten thousand tags and texts, and some twenty attributes on one. */
const maxPieces = 200_000;
const maxAttributes = 512;

/**
 * Walks XML from left to right without building a tree. It knows no entities but the five of XML and character
 * references, so that entity bombs have nothing to blow up; anything malformed is refused.
 */
export function* readMarkup(svg: string): Generator<MarkupPiece> {
  if (svg.length > maxSvgCharacters) throw tooLarge('The drawing is larger than 4 MiB.');
  let position = 0;
  for (let passed = 0; position < svg.length; passed += 1) {
    if (passed > maxPieces) throw tooLarge('The drawing has too many parts.');
    const start = svg.indexOf('<', position);
    if (start !== position) {
      const end = start < 0 ? svg.length : start;
      yield { kind: 'text', start: position, end, text: svg.slice(position, end) };
      if (start < 0) return;
    }
    if (svg.startsWith('<!--', start)) position = after(svg, '-->', start + 4);
    else if (svg.startsWith('<![CDATA[', start)) {
      position = after(svg, ']]>', start + 9);
      yield { kind: 'cdata', start, end: position, text: svg.slice(start + 9, position - 3) };
    } else if (svg.startsWith('<?', start)) position = after(svg, '?>', start + 2);
    else if (svg.startsWith('<!', start)) position = afterDeclaration(svg, start);
    else if (svg.startsWith('</', start)) {
      position = after(svg, '>', start + 2);
      yield { kind: 'close', start, end: position, name: svg.slice(start + 2, position - 1).trim() };
    } else {
      const tag = readStartTag(svg, start);
      position = tag.end;
      yield tag;
    }
  }
}

/** Text with its character references resolved. */
export function unescapeXml(text: string): string {
  return text.replaceAll(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const known = entities.get(name);
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]{1,6}$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#[0-9]{1,7}$/.test(name)
        ? Number.parseInt(name.slice(1), 10)
        : Number.NaN;
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    if (!whole.endsWith(';') || !(code > 0 && code <= 0x10ffff) || surrogate) throw malformed();
    return String.fromCodePoint(code);
  });
}

export function escapeXmlAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

export function tooLarge(message: string): EngineError {
  return new EngineError('baking.too-large', message);
}

export function malformed(): EngineError {
  return new EngineError('baking.invalid-image', 'This text is not a whole SVG drawing.');
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const tagName = /[^\s/>"'=<]+/y;
const attribute = /\s+([^\s/>"'=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

function readStartTag(svg: string, start: number): MarkupPiece & { kind: 'open' } {
  tagName.lastIndex = start + 1;
  const name = tagName.exec(svg)?.[0];
  if (name === undefined) throw malformed();
  let position = tagName.lastIndex;
  const attributes: [string, string][] = [];
  for (;;) {
    attribute.lastIndex = position;
    const found = attribute.exec(svg);
    if (found === null) break;
    if (attributes.length >= maxAttributes) throw tooLarge('A part of the drawing has too many attributes.');
    attributes.push([found[1] ?? '', found[2] ?? found[3] ?? '']);
    position = attribute.lastIndex;
  }
  tagEnd.lastIndex = position;
  const ending = tagEnd.exec(svg);
  if (ending === null) throw malformed();
  return { kind: 'open', start, end: tagEnd.lastIndex, name, attributes, empty: ending[1] === '/' };
}

function after(svg: string, mark: string, from: number): number {
  const found = svg.indexOf(mark, from);
  if (found < 0) throw malformed();
  return found + mark.length;
}

/** The end of `<!DOCTYPE …>`, whose internal subset and quoted parts may hold `>`. */
function afterDeclaration(svg: string, start: number): number {
  let depth = 0;
  let position = start + 2;
  while (position < svg.length) {
    const character = svg[position];
    if (character === '"' || character === "'") position = after(svg, character, position + 1);
    else if (svg.startsWith('<!--', position)) position = after(svg, '-->', position + 4);
    else {
      if (character === '[' || character === '<') depth += 1;
      if (character === ']' || (character === '>' && depth > 0)) depth -= 1;
      else if (character === '>') return position + 1;
      position += 1;
    }
  }
  throw malformed();
}
