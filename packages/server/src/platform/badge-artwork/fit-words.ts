import { type SetLine, setLine } from './letters.ts';

export interface FittedLine {
  text: string;
  /** Absent when our fonts lack a letter: the line is then written as text. */
  set?: SetLine;
  /** In units of the picture. */
  width: number;
}

export interface Fitted {
  lines: FittedLine[];
  size: number;
}

export interface Room {
  /** Letter sizes to try, largest first. */
  sizes: readonly number[];
  /** Most lines at a size. */
  linesAt: (size: number) => number;
  /** Full width for line `index` of `count` at a size. */
  widthFor: (index: number, count: number, size: number) => number;
  tracking?: number;
}

/** Breaks words into lines in the largest size that has room. What is too long even for the smallest ends in "…". */
export function fitWords(text: string, room: Room): Fitted {
  const words = text.split(' ').filter((word) => word !== '');
  for (const size of room.sizes) {
    for (let count = 1; count <= room.linesAt(size); count += 1) {
      const lines = breakInto(words, count, { size, room });
      if (lines) return { lines: lines.map((line) => measured(line, size, room)), size };
    }
  }
  return cut(words, room);
}

/** Exactly `count` lines as even as they go, or undefined when a line would be too wide. */
function breakInto(
  words: readonly string[],
  count: number,
  { size, room }: { size: number; room: Room },
): string[] | undefined {
  if (words.length < count) return undefined;
  let best: { lines: string[]; worst: number } | undefined;
  for (const lines of partitions(words, count)) {
    const shares = lines.map(
      (line, index) => measured(line, size, room).width / room.widthFor(index, count, size),
    );
    const worst = Math.max(...shares);
    if (worst <= 1 && (!best || worst < best.worst)) best = { lines, worst };
  }
  return best?.lines;
}

// A title has few words; beyond fourteen the ways to break it are too many, so they fill line after line.
function partitions(words: readonly string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]];
  if (words.length > 14) return [];
  const result: string[][] = [];
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    for (const rest of partitions(words.slice(first), count - 1)) {
      result.push([words.slice(0, first).join(' '), ...rest]);
    }
  }
  return result;
}

function cut(words: readonly string[], room: Room): Fitted {
  const size = room.sizes.at(-1) ?? 16;
  const count = room.linesAt(size);
  const lines: string[] = [];
  let rest = words.join(' ');
  for (let index = 0; index < count && rest !== ''; index += 1) {
    const last = index === count - 1;
    const taken = longestStart(rest, room.widthFor(index, count, size), { size, room, last });
    lines.push(taken.line);
    rest = taken.rest;
  }
  return { lines: lines.map((line) => measured(line, size, room)), size };
}

function longestStart(
  text: string,
  width: number,
  { size, room, last }: { size: number; room: Room; last: boolean },
): { line: string; rest: string } {
  if (measured(text, size, room).width <= width) return { line: text, rest: '' };
  const letters = Array.from(new Intl.Segmenter('en').segment(text), (part) => part.segment);
  let length = letters.length;
  const ending = last ? '…' : '';
  while (
    length > 1 &&
    measured(`${letters.slice(0, length).join('').trimEnd()}${ending}`, size, room).width > width
  ) {
    length -= 1;
  }
  const start = letters.slice(0, length).join('');
  const space = last ? -1 : start.lastIndexOf(' ');
  const end = space > 0 && letters[length] !== ' ' ? space : start.length;
  return { line: `${start.slice(0, end).trimEnd()}${ending}`, rest: text.slice(end).trimStart() };
}

function measured(text: string, size: number, room: Room): FittedLine {
  const set = setLine(text, room.tracking);
  return set ? { text, set, width: set.width * size } : { text, width: guessedWidth(text) * size };
}

// Ideographs and their like are as wide as high.
function guessedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 1 : 0.62;
  return width;
}
