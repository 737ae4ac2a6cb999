import { findConcept } from '../credential/export/ctdl-concepts.ts';
import type { JsonObject, JsonValue } from '../ports.ts';
import type { CtdlCode } from './ctdl-finding.ts';
import type { Holds } from './ctdl-properties.ts';

type Plain = Extract<Holds, string>;

/** What is wrong with one value that is no thing of its own; undefined when nothing is. */
export function judgeValue(value: JsonValue, holds: Plain): { code: CtdlCode; value: string } | undefined {
  const judged = judges[holds](value);
  return judged && { code: judged, value: typeof value === 'string' ? value : JSON.stringify(value) };
}

const judges: { [holds in Plain]: (value: JsonValue) => CtdlCode | undefined } = {
  text: (value) => judgeMap(value, (text) => isFilled(text)),
  texts: (value) =>
    judgeMap(value, (list) => Array.isArray(list) && list.length > 0 && list.every((text) => isFilled(text))),
  string: (value) => (isFilled(value) ? undefined : value === '' ? 'ctdl.empty' : 'ctdl.wrong-string'),
  address: (value) => (typeof value === 'string' && isAddress(value) ? undefined : 'ctdl.wrong-address'),
  date: (value) => (typeof value === 'string' && isDate(value) ? undefined : 'ctdl.wrong-date'),
  duration: (value) => (typeof value === 'string' && isDuration(value) ? undefined : 'ctdl.wrong-duration'),
  ctid: (value) => (typeof value === 'string' && ctid.test(value) ? undefined : 'ctdl.wrong-ctid'),
  language: (value) =>
    typeof value === 'string' && language.test(value) ? undefined : 'ctdl.wrong-language',
  currency: (value) =>
    typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? undefined : 'ctdl.wrong-currency',
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'ctdl.wrong-number'),
  boolean: (value) => (typeof value === 'boolean' ? undefined : 'ctdl.wrong-boolean'),
};

const ctid = /^ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const language = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A language map of which each entry is as it should be. */
function judgeMap(value: JsonValue, isRight: (entry: JsonValue) => boolean): CtdlCode | undefined {
  if (!isObject(value)) return 'ctdl.not-a-language-map';
  const entries = Object.entries(value);
  if (entries.length === 0 || entries.some(([, entry]) => entry === '')) return 'ctdl.empty';
  if (entries.some(([tag]) => !language.test(tag))) return 'ctdl.wrong-language';
  return entries.every(([, entry]) => entry !== undefined && isRight(entry))
    ? undefined
    : 'ctdl.not-a-language-map';
}

function isFilled(value: JsonValue): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** An address of the web, a DID or another URN, or a concept by its prefix. */
function isAddress(value: string): boolean {
  if (/^https?:\/\//.test(value)) return URL.canParse(value);
  return /^(?:did|urn):[^\s:]+:[^\s]+$/.test(value) || findConcept(value) !== undefined || isCurie(value);
}

/** `audience:FullTime`: a concept of a scheme that we have no list of. */
function isCurie(value: string): boolean {
  return /^[a-z][A-Za-z]{2,30}:[A-Z][A-Za-z0-9]{1,60}$/.test(value);
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value)) return false;
  const day = value.slice(0, 10);
  const parsed = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
}

function isDuration(value: string): boolean {
  return /^P(?=.)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?(?:T(?=.)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?$/.test(
    value,
  );
}
