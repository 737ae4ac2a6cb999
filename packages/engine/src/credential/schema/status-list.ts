import { contexts } from './contexts.ts';
import { checkEnvelope, envelopeMembers, statusPurposes, typeNames } from './envelope.ts';
import { requireType } from './generic.ts';
import { object, report, type Shape } from './shape.ts';
import { either, filledText, languageText, many, number, text, url } from './values.ts';

const subject = object({
  type: ['BitstringStatusList', 'StatusList2021', 'RevocationList2020'],
  required: { encodedList: filledText },
  optional: {
    id: url,
    statusPurpose: statusPurposes,
    ttl: number,
    statusSize: number,
    statusReference: many(url),
    statusMessage: many(object({ required: { status: text, message: text } })),
  },
  rule: (list, run) => {
    // RevocationList2020 is older than purposes.
    if (list.statusPurpose === undefined && list.type !== 'RevocationList2020') {
      report(run, 'schema.missing-member', '"statusPurpose" is missing.');
    }
  },
});

const issuer = either(
  url,
  object({
    required: { id: url },
    optional: { type: typeNames, name: languageText, description: languageText, url },
  }),
);

/** A status list credential: Bitstring Status List §2.2, and its two forerunners, to read. */
export const statusListCredential: Shape = object({
  type: ['BitstringStatusListCredential', 'StatusList2021Credential', 'RevocationList2020Credential'],
  besideType: ['VerifiableCredential'],
  required: { '@context': contexts(), issuer, credentialSubject: subject },
  optional: envelopeMembers,
  rule: (credential, run) => {
    requireType(credential, { type: 'VerifiableCredential', run });
    checkEnvelope(credential, run);
    if (Array.isArray(credential.credentialSubject)) {
      report(run, 'schema.wrong-type', 'A status list credential has one subject.');
    }
  },
});
