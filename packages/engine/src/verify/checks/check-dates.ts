import { asString } from '../../credential/read/values.ts';
import { plainInstant } from '../../plain-instant.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

/**
 * Whether `now` lies between `validFrom` and `validUntil`, and within the times of the token around it. `skew` is what a
 * beginning may be later than `now`, in milliseconds.
 */
export function checkDates(
  { document, read, claims }: Pick<Presented, 'document' | 'read' | 'claims'>,
  now: Date,
  skew: number,
): Check {
  // A credential of VC 1.1 may carry the names of both data models: it must keep to all of them.
  const { issuanceDate, expirationDate } = document;
  const from = datesOf(read.validFrom, asString(issuanceDate), fromSeconds(claims?.nbf));
  const until = datesOf(read.validUntil, asString(expirationDate), fromSeconds(claims?.exp));
  if (from.length + until.length === 0) return makeCheck('dates.not-given');
  const malformed = [...from, ...until].find(({ time }) => time === undefined);
  if (malformed !== undefined) return makeCheck('dates.malformed', { date: malformed.text });

  const ended = until.find(({ time }) => !((time ?? 0) >= now.getTime()));
  if (ended !== undefined) return makeCheck('dates.expired', { validUntil: ended.text });
  const early = from.find(({ time }) => !((time ?? Number.NaN) <= now.getTime() + skew));
  if (early !== undefined) return makeCheck('dates.not-yet-valid', { validFrom: early.text });
  return makeCheck('dates.current', {
    ...(from[0] === undefined ? {} : { validFrom: from[0].text }),
    ...(until[0] === undefined ? {} : { validUntil: until[0].text }),
  });
}

/** Each as written, and read once. */
function datesOf(...dates: (string | undefined)[]): { text: string; time: number | undefined }[] {
  return dates.flatMap((text) => (text === undefined ? [] : [{ text, time: parseDateTimeStamp(text) }]));
}

/** Milliseconds of an xsd:dateTimeStamp (a zone is mandatory), or undefined when it is not one. */
function parseDateTimeStamp(text: string): number | undefined {
  const plain = plainInstant(text);
  if (plain !== undefined) return plain;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

function fromSeconds(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}
