import { rulesOf } from '../files/purposes.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import type { Part } from './parts.ts';

/** What the letters of a table can be written in; anything but UTF-8 is said to whoever handed it in. */
export const encodings = ['UTF-8', 'UTF-16', 'Windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
const names: { [label in Label]: Encoding } = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/**
 * The same text in UTF-8, and what it was written in: UTF-16 says so by its mark of byte order; what is no UTF-8 from its
 * beginning to its end is Windows-1252, as spreadsheets save it. Refuses what is no text in any of them.
 */
export async function inUtf8(part: Part): Promise<{ part: Part; encoding: Encoding }> {
  const label = (await markOf(part)) ?? ((await isTextIn(part, 'utf-8')) ? 'utf-8' : 'windows-1252');
  if (label === 'utf-8') return { part, encoding: 'UTF-8' };
  if (!(await isTextIn(part, label))) {
    const { mediaTypes: taken } = rulesOf('run-input');
    throw new Refusal('invalid', say('files.other-kind', { found: 'application/octet-stream', taken }));
  }
  const encoder = new TextEncoder();
  const open = async function* () {
    for await (const text of textsOf(part, label)) yield encoder.encode(text);
  };
  return { part: { ...part, open }, encoding: names[label] };
}

async function markOf(part: Part): Promise<'utf-16le' | 'utf-16be' | undefined> {
  const start: number[] = [];
  for await (const chunk of part.open()) {
    start.push(...chunk.subarray(0, 2));
    if (start.length >= 2) break;
  }
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined;
}

/** Control characters that no text has, and those that stand for the bytes which Windows-1252 leaves empty. */
const strange = /[^\P{Cc}\t\n\f\r]/u;

async function isTextIn(part: Part, label: Label): Promise<boolean> {
  try {
    for await (const text of textsOf(part, label))
      if (label === 'windows-1252' && strange.test(text)) return false;
    return true;
  } catch (error) {
    // Of the decoder: anything else that breaks is no answer.
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return false;
    throw error;
  }
}

async function* textsOf(part: Part, label: Label): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  for await (const chunk of part.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
