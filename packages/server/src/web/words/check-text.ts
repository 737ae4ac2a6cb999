import type { Check } from '@cairn/engine';
import type { Words } from './words.ts';

/** What of the words is needed to tell a check. */
export type CheckTelling = Pick<Words, 'checks' | 'checkReasons'> & {
  ui: Pick<Words['ui'], 'checkFacts' | 'verdicts'>;
};

/** How the reader writes a moment. */
export type WriteMoment = (moment: Date) => string;

/** A check in the reader's language; one of a newer engine that has no words here yet speaks its own English. */
export function checkText(
  words: CheckTelling,
  check: Check,
  write?: WriteMoment,
): Pick<Check, 'message' | 'advice'> {
  const known: { [code: string]: { message: string; advice?: string } } = words.checks;
  const entry = Object.hasOwn(known, check.code) ? known[check.code] : undefined;
  if (entry === undefined) return check;
  const fact = (name: string) => factText(words, { name, fact: check.detail?.[name] }, write);
  const message = entry.message.replace(/\{(\w+)\}/g, (_place, name: string) => fact(name)).trim();
  return { message, ...(entry.advice !== undefined && { advice: entry.advice }) };
}

/** What a fact of a check is called; one that has no name here goes by the engine's. */
export function factName({ ui }: Pick<CheckTelling, 'ui'>, name: string): string {
  const names: { [name: string]: string } = ui.checkFacts;
  return (Object.hasOwn(names, name) ? names[name] : undefined) ?? name;
}

/** A fact of a check as the reader says it: a verdict by its word, a moment as moments are written, else as it is. */
export function factText(
  words: CheckTelling,
  { name, fact }: { name: string; fact: unknown },
  write?: WriteMoment,
): string {
  const value = String(fact ?? '');
  const verdicts: { [verdict: string]: { word: string } } = words.ui.verdicts;
  const verdict = name === 'verdict' && Object.hasOwn(verdicts, value) ? verdicts[value]?.word : undefined;
  const reason = Object.hasOwn(words.checkReasons, value) ? words.checkReasons[value] : undefined;
  return shorten(verdict ?? reason ?? momentText(value, write) ?? value);
}

function momentText(value: string, write: WriteMoment | undefined): string | undefined {
  if (!write || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : write(moment);
}

/** Sentences stay readable when a hostile file fills them. */
function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
