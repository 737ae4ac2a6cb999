import type { Check } from '@cairn/engine';
import type { Words } from './words.ts';

/** A check in the reader's language; one of a newer engine that has no words here yet speaks its own English. */
export function checkText(
  { checks, checkReasons, ui }: Words,
  check: Check,
): Pick<Check, 'message' | 'advice'> {
  const known: { [code: string]: { message: string; advice?: string } } = checks;
  const entry = Object.hasOwn(known, check.code) ? known[check.code] : undefined;
  if (entry === undefined) return check;
  const fact = (name: string) => {
    const value = String(check.detail?.[name] ?? '');
    const verdicts: { [verdict: string]: { word: string } } = ui.verdicts;
    const said = name === 'verdict' ? verdicts[value]?.word : undefined;
    const reason = Object.hasOwn(checkReasons, value) ? checkReasons[value] : undefined;
    return shorten(said ?? reason ?? value);
  };
  const message = entry.message.replace(/\{(\w+)\}/g, (_place, name: string) => fact(name)).trim();
  return { message, ...(entry.advice !== undefined && { advice: entry.advice }) };
}

/** Sentences stay readable when a hostile file fills them. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
