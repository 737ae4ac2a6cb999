import { EngineError } from '../engine-error.ts';
import { svgElements } from './keywords.ts';
import { readSvg } from './svg-badge.ts';

/**
 * The credential text inside an SVG (Open Badges 3.0, CLR 2.0, then 2.0; JSON, compact JWS, or the address of
 * an Open Badges 2.0 assertion), or undefined when there is none. Throws on malformed XML and on several badges.
 */
export function unbakeSvg(svg: string): string | undefined {
  const { badges } = readSvg(svg);
  for (const { kind } of svgElements) {
    const [first, second] = badges.filter((badge) => badge.kind === kind);
    if (first === undefined) continue;
    if (second !== undefined) {
      throw new EngineError('baking.ambiguous', 'The drawing holds more than one badge under the same name.');
    }
    const verify = first.verify?.trim() ?? '';
    // A signature says more than a copy of the content, the content more than an address.
    if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(verify) || first.body === '') return verify || undefined;
    return first.body;
  }
  return undefined;
}
