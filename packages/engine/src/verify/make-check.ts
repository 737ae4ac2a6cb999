import type { CodeEntry } from './code-entry.ts';
import { type CheckCode, codes } from './codes.ts';
import type { Check, CheckId, CheckOutcome } from './report.ts';

export type CheckDetail = { [name: string]: string | number | boolean };

/** The check that a code stands for, with its sentence filled from `detail`. */
export function makeCheck(code: CheckCode, detail: CheckDetail = {}): Check {
  const { id, outcome, words, advice } = compiled(code);
  const check: Check = {
    id,
    outcome,
    code,
    message: words.length === 1 ? (words[0] ?? '') : fill(words, detail),
  };
  if (advice !== undefined) check.advice = advice;
  for (const _ in detail) {
    check.detail = detail;
    break;
  }
  return check;
}

interface Compiled {
  id: CheckId;
  outcome: CheckOutcome;
  /** Text and name of a detail by turns. */
  words: readonly string[];
  advice: string | undefined;
}

const known = new Map<CheckCode, Compiled>();

/** Eleven checks a report: their sentences are taken apart once. */
function compiled(code: CheckCode): Compiled {
  const before = known.get(code);
  if (before !== undefined) return before;
  const entry: CodeEntry = codes[code];
  const made: Compiled = {
    id: code.slice(0, code.indexOf('.')) as CheckId,
    outcome: entry.outcome,
    words: entry.message.split(/\{(\w+)\}/),
    advice: entry.advice,
  };
  known.set(code, made);
  return made;
}

function fill(words: readonly string[], detail: CheckDetail): string {
  let text = '';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    text += index % 2 === 0 ? word : shorten(String(detail[word] ?? ''));
  }
  return text.trim();
}

/** Sentences stay readable when a hostile file fills them. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
