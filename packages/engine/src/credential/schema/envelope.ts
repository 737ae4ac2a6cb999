import type { JsonObject } from '../../ports.ts';
import { image } from './open-badge-parts.ts';
import { proof } from './proof.ts';
import { hasDuplicate, isObject, object, type Run, report, reportAt, type Shape } from './shape.ts';
import { dateTimeStamp, filledText, languageText, many, number, parseDateTime, text, url } from './values.ts';

/** The members that every verifiable credential shares: VC Data Model 2.0 §4 and, for 1.1, its dates. */

const integer: Shape = (value, run) => {
  if (!Number.isSafeInteger(value)) report(run, 'schema.wrong-type', 'This must be a whole number.');
};

/** Bitstring Status List §2.1; the index is a string of digits, or the number of 1EdTech's own samples. */
const statusIndex: Shape = (value, run) => {
  const isIndex =
    (typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value)) ||
    (Number.isSafeInteger(value) && Number(value) >= 0 && !Object.is(value, -0));
  if (!isIndex) report(run, 'schema.wrong-value', 'This is not an index of a status list.');
};

const bitstringStatusEntry = object({
  type: ['BitstringStatusListEntry', 'StatusList2021Entry'],
  required: { statusPurpose: filledText, statusListIndex: statusIndex, statusListCredential: url },
  optional: {
    id: url,
    statusSize: integer,
    statusReference: many(url),
    statusMessage: many(object({ required: { status: text, message: text } })),
  },
  rule: (entry, run) => {
    // Bitstring Status List §2.1: the entry's id must not be the address of the list.
    if (entry.id !== undefined && entry.id === entry.statusListCredential) {
      reportAt(run, 'id', {
        code: 'schema.wrong-value',
        message: 'The id of a status entry must not be the list itself.',
      });
    }
  },
});

const revocationListEntry = object({
  type: ['1EdTechRevocationList'],
  required: { id: url },
});

/** One or several type names; which of them a context defines is found by JSON-LD safe mode. */
export const typeNames: Shape = (value, run) => {
  for (const type of Array.isArray(value) ? value : [value]) {
    if (typeof type !== 'string' || !typeName.test(type)) {
      return report(run, 'schema.wrong-type', 'A type must be the name of a type.');
    }
  }
  if (Array.isArray(value) && (value.length === 0 || hasDuplicate(value))) {
    report(run, 'schema.wrong-value', 'The types must be a list of different names.');
  }
};

const typeName = /^[^@\s][^\s]{0,400}$/;

export const statusPurposes: Shape = many(text);

const openEntry: Shape = object({ required: { type: typeNames }, optional: { id: url } });

/** A status entry of a kind that is known is closed; of another kind, its members are another context's. */
const status: Shape = (value, run) => {
  if (!isObject(value)) return report(run, 'schema.wrong-type', 'This must be an object.');
  const types = Array.isArray(value.type) ? value.type : [value.type];
  if (types.includes('BitstringStatusListEntry') || types.includes('StatusList2021Entry')) {
    return bitstringStatusEntry(value, run);
  }
  if (types.includes('1EdTechRevocationList')) return revocationListEntry(value, run);
  openEntry(value, run);
};

const typedReference = object({ required: { id: url, type: typeNames } });

const relatedResource = object({
  required: { id: url },
  optional: {
    type: typeNames,
    digestSRI: many(text),
    digestMultibase: many(text),
    mediaType: text,
    name: languageText,
  },
  rule: (resource, run) => {
    if (resource.digestSRI === undefined && resource.digestMultibase === undefined) {
      report(run, 'schema.missing-member', 'A related resource needs "digestSRI" or "digestMultibase".');
    }
  },
});

/** JWT claims that a decoded VC-JWT carries beside the credential (OB 3.0 §8.2.4.1; the contexts define them). */
const claims = { iss: url, sub: url, jti: url, nbf: number, exp: number, iat: number, aud: many(text) };

export const envelopeMembers = {
  id: url,
  name: languageText,
  description: languageText,
  image,
  validFrom: dateTimeStamp,
  validUntil: dateTimeStamp,
  issuanceDate: dateTimeStamp,
  expirationDate: dateTimeStamp,
  credentialStatus: many(status),
  credentialSchema: many(typedReference),
  refreshService: many(typedReference),
  termsOfUse: many(object({ required: { type: typeNames }, optional: { id: url } })),
  relatedResource: many(relatedResource),
  proof: many(proof),
  ...claims,
};

/** The rule over a whole credential: it does not end before it begins. */
export function checkEnvelope(credential: JsonObject, run: Run): void {
  const from = instant(credential.validFrom ?? credential.issuanceDate);
  const until = instant(credential.validUntil ?? credential.expirationDate);
  if (from !== undefined && until !== undefined && until < from) {
    reportAt(run, 'validUntil', {
      code: 'schema.wrong-date',
      message: 'The credential would end before it begins.',
    });
  }
}

function instant(value: unknown): number | undefined {
  return typeof value === 'string' ? parseDateTime(value) : undefined;
}
