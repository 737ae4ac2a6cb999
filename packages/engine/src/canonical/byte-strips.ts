import { concatBytes, utf8 } from '../encoding/bytes.ts';
import type { Piece } from './template-pieces.ts';

/** The lines of a template as bytes of the last filling, kept with the plan that they follow. */
export interface TemplateBytes {
  bytes: Uint8Array;
  named: Strip;
  blanks: Strip[];
  /** Without what is filled in. */
  fixedLength: number;
  /** How often each hole is filled in. */
  holeUses: number[];
  /** Of the last filling: where each hole was first filled in, how long it is, and the label of each blank node. */
  starts: Int32Array;
  lengths: Int32Array;
  digits: Uint8Array;
}

/** Chunks of fixed bytes with a hole between each two. */
export interface Strip {
  chunks: Chunk[];
  holes: number[];
}

interface Chunk {
  fixed: Uint8Array;
  slots: Slot[];
  /** Where it was written last and therefore stands, as no filling writes two things to one place; -1 for nowhere. */
  place: number;
}

/** The digit of a label: that of a blank node, or of several the one that has this rank among them. */
interface Slot {
  at: number;
  blanks: readonly number[];
  rank: number;
}

/** Chunks that stand where they should are left alone. Gives the end of what was written. */
export function writeStrip(
  { chunks, holes }: Strip,
  begin: number,
  { bytes, digits, starts, lengths }: TemplateBytes,
  values: readonly string[],
): number {
  let end = begin;
  for (let index = 0; index < chunks.length; index++) {
    const { fixed, slots, place } = chunks[index] as Chunk;
    if (place !== end) {
      bytes.set(fixed, end);
      (chunks[index] as Chunk).place = end;
    }
    for (let slot = 0; slot < slots.length; slot++) {
      const { at, blanks, rank } = slots[slot] as Slot;
      const digit = blanks.length === 1 ? digits[blanks[0] as number] : ranked(blanks, rank, digits);
      bytes[end + at] = zero + (digit as number);
    }
    end += fixed.length;
    if (index === holes.length) break;
    const hole = holes[index] as number;
    const start = starts[hole] as number;
    if (start < 0) {
      starts[hole] = end;
      lengths[hole] = writeText(values[hole] as string, end, bytes);
    } else {
      bytes.copyWithin(end, start, start + (lengths[hole] as number));
    }
    end += lengths[hole] as number;
  }
  return end;
}

const zero = 48;

/** No two blank nodes have one label, so that one of them has this many smaller ones beside it. */
function ranked(blanks: readonly number[], rank: number, digits: Uint8Array): number | undefined {
  for (let index = 0; index < blanks.length; index++) {
    const digit = digits[blanks[index] as number] as number;
    let smaller = 0;
    for (let other = 0; other < blanks.length; other++)
      if ((digits[blanks[other] as number] as number) < digit) smaller++;
    if (smaller === rank) return digit;
  }
  return undefined;
}

/** The number of bytes that were written. */
function writeText(text: string, at: number, bytes: Uint8Array): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) {
      const encoded = utf8(text);
      bytes.set(encoded, at);
      return encoded.length;
    }
    bytes[at + index] = code;
  }
  return text.length;
}

/** Labels count as one digit. */
export function compileStrip(pieces: readonly Piece[]): Strip {
  const strip: Strip = { chunks: [], holes: [] };
  let fixed = new Uint8Array();
  let slots: Slot[] = [];
  const endChunk = (): void => {
    strip.chunks.push({ fixed, slots, place: -1 });
    fixed = new Uint8Array();
    slots = [];
  };
  const addLabel = (blanks: readonly number[], rank: number): void => {
    fixed = concatBytes(fixed, utf8('_:c14n0'));
    slots.push({ at: fixed.length - 1, blanks, rank });
  };
  const add = (piece: string | number): void => {
    if (typeof piece === 'string') fixed = concatBytes(fixed, utf8(piece));
    else if (piece < 0) addLabel([-1 - piece], 0);
    else {
      endChunk();
      strip.holes.push(piece);
    }
  };
  for (const piece of pieces) {
    if (typeof piece !== 'object') add(piece);
    else {
      for (const rank of piece.blanks.keys()) {
        piece.before.forEach(add);
        addLabel(piece.blanks, rank);
        add(' .\n');
      }
    }
  }
  endChunk();
  return strip;
}
