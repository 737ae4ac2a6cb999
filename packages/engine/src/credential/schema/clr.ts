import { associationTypes } from '../vocabulary.ts';
import { clrContexts, contexts } from './contexts.ts';
import { envelopeMembers } from './envelope.ts';
import { onlyObject } from './generic.ts';
import { checkBadgeEnvelope } from './open-badge-3.ts';
import { achievement, endorsements, evidence, identityObject, profileReference } from './open-badge-parts.ts';
import { object, report, type Shape } from './shape.ts';
import { dateTimeStamp, flag, languageText, many, oneOf, url } from './values.ts';

const association = object({
  type: ['Association'],
  required: { associationType: oneOf(associationTypes, { extendable: true }), sourceId: url, targetId: url },
});

/** CLR 2.0 ClrCredential; each credential inside is checked by its own shape. */
export function clrCredential(nested: Shape): Shape {
  const subject = object({
    type: ['ClrSubject'],
    required: { verifiableCredential: many(onlyObject(nested)) },
    optional: {
      id: url,
      identifier: many(identityObject),
      achievement: many(achievement),
      association: many(association),
    },
    rule: (value, run) => {
      if (value.id === undefined && value.identifier === undefined) {
        report(
          run,
          'schema.missing-member',
          'The subject needs an "id" or an "identifier": whose record is it?',
        );
      }
    },
  });
  return object({
    type: ['ClrCredential'],
    besideType: ['VerifiableCredential'],
    required: {
      '@context': contexts(clrContexts),
      id: url,
      issuer: profileReference,
      name: languageText,
      credentialSubject: subject,
    },
    optional: {
      ...envelopeMembers,
      name: languageText,
      partial: flag,
      awardedDate: dateTimeStamp,
      evidence: many(evidence),
      ...endorsements,
    },
    rule: checkBadgeEnvelope,
  });
}
