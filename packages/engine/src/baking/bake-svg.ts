import { EngineError } from '../engine-error.ts';
import { type BakedKind, svgElements } from './keywords.ts';
import { readSvg } from './svg-badge.ts';
import { escapeXmlAttribute } from './svg-markup.ts';

/**
 * Puts a credential into an SVG as the first child of its root: JSON as character data, a compact JWS in
 * `verify` (OB 3.0 §5.3.2). A badge that was in the drawing before is replaced.
 */
export function bakeSvg(svg: string, text: string, kind: BakedKind = 'open-badges-3'): string {
  if (!text.isWellFormed() || notXml.test(text)) {
    throw new EngineError('baking.invalid-text', 'The text to bake holds characters that XML cannot carry.');
  }
  const root = readSvg(svg);
  const { prefix, namespace, element } = shapeOf(kind);
  const name = `${prefix}:${element}`;
  const declaration = ` xmlns:${prefix}="${namespace}"`;
  const known = root.namespaces.get(prefix);
  // OB 3.0 puts the declaration on <svg>; when the prefix means something else there, ours goes on our element.
  const onRoot = known === undefined ? declaration : '';
  const onElement = known === undefined || known === namespace ? '' : declaration;
  const badge = text.trimStart().startsWith('{')
    ? `<${name}${onElement}>${characterData(text)}</${name}>`
    : `<${name}${onElement} verify="${escapeXmlAttribute(text)}"></${name}>`;

  let kept = '';
  let from = root.contentStart;
  for (const old of root.badges) {
    kept += svg.slice(from, old.start);
    from = old.end;
  }
  kept += svg.slice(from);
  const start = `${svg.slice(0, root.attributesEnd)}${onRoot}>${badge}`;
  return root.empty ? `${start}</${root.name}>${kept}` : `${start}${kept}`;
}

function shapeOf(kind: BakedKind): (typeof svgElements)[number] {
  const shape = svgElements.find((entry) => entry.kind === kind);
  if (shape === undefined) throw new EngineError('baking.invalid-text', `There is no SVG form for ${kind}.`);
  return shape;
}

/** XML 1.0 §2.2: these cannot be in a document, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is about exactly these characters
const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** `]]>` would end the section, and a lone carriage return would be read as a line feed (XML 1.0 §2.11). */
function characterData(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#13;<![CDATA[')}]]>`;
}
