import { object, type Shape } from './shape.ts';
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
    '@context': many(either(filledText, copiedContext)),
  },
});

/** The proof repeats the contexts of its document: each cryptosuite refuses others, and the document's are judged there. */
function copiedContext(): void {}
