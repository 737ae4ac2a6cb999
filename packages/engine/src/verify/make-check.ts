import { type CheckCode, codes } from './codes.ts';
import type { Check, CheckId, CheckOutcome } from './report.ts';

export type CheckDetail = { [name: string]: string | number | boolean };

/** The check that a code stands for, with its sentence filled from `detail`. */
export function makeCheck(code: CheckCode, detail: CheckDetail = {}): Check {
  const entry: { outcome: CheckOutcome; message: string; advice?: string } = codes[code];
  const { message: words } = entry;
  const message = words.includes('{') ? fill(words, detail) : words;
  return {
    id: code.slice(0, code.indexOf('.')) as CheckId,
    outcome: entry.outcome,
    code,
    message,
    ...(entry.advice === undefined ? {} : { advice: entry.advice }),
    ...(Object.keys(detail).length === 0 ? {} : { detail }),
  };
}

function fill(words: string, detail: CheckDetail): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => shorten(String(detail[name] ?? ''))).trim();
}

/** Sentences stay readable when a hostile file fills them. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
