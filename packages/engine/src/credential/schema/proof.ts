import { anything, object, type Shape } from './shape.ts';
import { dateTimeStamp, either, filledText, many, oneOf, text, url } from './values.ts';

/** A Data Integrity or Ed25519Signature2020 proof, closed: nothing unsigned can hide beside `proofValue`. */
export const proof: Shape = object({
  type: ['DataIntegrityProof', 'Ed25519Signature2020'],
  required: {
    verificationMethod: url,
    proofPurpose: oneOf([
      'assertionMethod',
      'authentication',
      'capabilityInvocation',
      'capabilityDelegation',
      'keyAgreement',
    ]),
    proofValue: filledText,
  },
  optional: {
    id: url,
    cryptosuite: filledText,
    created: dateTimeStamp,
    expires: dateTimeStamp,
    domain: many(filledText),
    challenge: filledText,
    nonce: text,
    previousProof: many(url),
    // A copy of the document's own contexts, which the cryptosuites hold it to; those are judged there.
    '@context': many(either(filledText, anything)),
  },
});
