import type { Crypto } from '../ports.ts';
import { compileStrip, type Strip, type TemplateBytes, writeStrip } from './byte-strips.ts';
import { type Filling, quadsOf } from './fill-template.ts';
import type { Plan, Template } from './template.ts';

/**
 * SHA-256 of the canonical N-Quads of a filled template. Most of what was filled before stands where it stood: only the
 * rest is written into the bytes of last time, which costs half of making a text and encoding it.
 */
export function hashFilling(template: Template, filling: Filling, crypto: Crypto): Uint8Array {
  return crypto.sha256(bytesOf(template, filling) ?? quadsOf(template, filling));
}

/** A plan that changes from award to award is not worth its bytes. */
const usesBeforeBytes = 4;
/** Labels of one digit have one length. */
const maximumBlanks = 10;
const maximumLength = 64 * 1024;
/** The most bytes that a UTF-16 unit takes. */
const bytesPerUnit = 3;

/** Undefined where only a text can follow. The bytes are good until the next call. */
function bytesOf(template: Template, { plan, order, values }: Filling): Uint8Array | undefined {
  plan.uses++;
  if (plan.uses <= usesBeforeBytes || template.blanks.length > maximumBlanks) return undefined;
  plan.bytes ??= compileBytes(template, plan);
  const known = plan.bytes;
  if (!makeRoom(known, values)) return undefined;
  for (let place = 0; place < order.length; place++) known.digits[order[place] as number] = place;
  known.starts.fill(-1);
  let end = writeStrip(known.named, 0, known, values);
  for (let place = 0; place < order.length; place++)
    end = writeStrip(known.blanks[order[place] as number] as Strip, end, known, values);
  return known.bytes.subarray(0, end);
}

/** False for more than is kept. */
function makeRoom(known: TemplateBytes, values: readonly string[]): boolean {
  let length = known.fixedLength;
  for (let hole = 0; hole < values.length; hole++)
    length += (values[hole] as string).length * bytesPerUnit * (known.holeUses[hole] as number);
  if (length <= known.bytes.length) return true;
  if (length > maximumLength) return false;
  known.bytes = new Uint8Array(length);
  for (const strip of [known.named, ...known.blanks]) for (const chunk of strip.chunks) chunk.place = -1;
  return true;
}

function compileBytes(template: Template, plan: Plan): TemplateBytes {
  const named = compileStrip(plan.pieces);
  const blanks = template.blanks.map(({ pieces }) => compileStrip(pieces));
  const holeUses = template.holes.map(() => 0);
  let fixedLength = 0;
  for (const { chunks, holes } of [named, ...blanks]) {
    for (const { fixed } of chunks) fixedLength += fixed.length;
    for (const hole of holes) holeUses[hole] = (holeUses[hole] ?? 0) + 1;
  }
  return {
    bytes: new Uint8Array(),
    named,
    blanks,
    fixedLength,
    holeUses,
    starts: new Int32Array(holeUses.length),
    lengths: new Int32Array(holeUses.length),
    digits: new Uint8Array(blanks.length),
  };
}
