import type { Crypto, JsonObject } from '../ports.ts';
import { fillTemplate, quadsOf } from './fill-template.ts';
import { canonicalizeGeneral } from './general.ts';
import { textOf } from './read-holes.ts';
import type { Hole, Template } from './template.ts';

/**
 * Fills the holes with random values three times and compares the result with the general library: false at the first
 * difference, or when no filling could be compared (performance.md, design F).
 */
export async function checkTemplate(template: Template, crypto: Crypto): Promise<boolean> {
  let compared = 0;
  for (let filling = 0; filling < 3; filling++) {
    const strings = template.holes.map((hole) => randomValue(hole, crypto));
    const filling = fillTemplate(template, strings, crypto);
    if (!filling) continue;
    const document = JSON.parse(textOf(template, strings)) as JsonObject;
    const expected = await canonicalizeGeneral(document, crypto).catch(() => undefined);
    if (quadsOf(template, filling) !== expected) return false;
    compared++;
  }
  return compared > 0;
}

/** The same at once, against another way of canonicalising. */
export function checkAgainst(
  template: Template,
  crypto: Crypto,
  canonicalizeOther: (document: JsonObject, crypto: Crypto) => unknown,
): boolean {
  let compared = 0;
  for (let filling = 0; filling < 3; filling++) {
    const strings = template.holes.map((hole) => randomValue(hole, crypto));
    const filling = fillTemplate(template, strings, crypto);
    if (!filling) continue;
    const document = JSON.parse(textOf(template, strings)) as JsonObject;
    if (quadsOf(template, filling) !== canonicalizeOther(document, crypto)) return false;
    compared++;
  }
  return compared > 0;
}

const awkward = ['', '"', '\\', '\n', '\t', '\u007f', '\u0001', 'é', '日', '<', '_:z'];

function randomValue(hole: Hole, crypto: Crypto): string {
  const bytes = crypto.randomBytes(16);
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hole.kind === 'iri') return hole.scheme + digits;
  return digits.slice(0, 12) + [...bytes.subarray(6)].map((byte) => awkward[byte % awkward.length]).join('');
}
