import { detachedJwsType, isReadProofKind } from '../../proof/proof-kinds.ts';
import { isObject, object, report, type Shape } from './shape.ts';
import { dateTimeStamp, either, filledText, many, oneOf, text, url } from './values.ts';

const optional = {
  id: url,
  cryptosuite: filledText,
  created: dateTimeStamp,
  expires: dateTimeStamp,
  domain: many(filledText),
  challenge: filledText,
  nonce: text,
  previousProof: many(url),
  '@context': many(either(filledText, copiedContext)),
};

const required = {
  verificationMethod: url,
  proofPurpose: oneOf([
    'assertionMethod',
    'authentication',
    'capabilityInvocation',
    'capabilityDelegation',
    'keyAgreement',
  ]),
};

const withValue = object({
  type: ['DataIntegrityProof', 'Ed25519Signature2020'],
  required: { ...required, proofValue: filledText },
  optional,
});

const withJws = object({ type: [detachedJwsType], required: { ...required, jws: filledText }, optional });

/**
 * A proof of a kind that the engine reads, closed: nothing unsigned can hide beside its signature. What the members of
 * another kind mean is for that kind to say (VC-DI §2.1), so it is left alone.
 */
export const proof: Shape = (value, run) => {
  if (!isObject(value)) return report(run, 'schema.wrong-type', 'This must be an object.');
  const { type, cryptosuite } = value;
  if (type === detachedJwsType) return withJws(value, run);
  const suite = typeof cryptosuite === 'string' && cryptosuite !== '' ? cryptosuite : undefined;
  const isNamed =
    typeof type === 'string' && type !== '' && (type !== 'DataIntegrityProof' || suite !== undefined);
  const isUnread = isNamed && !isReadProofKind({ type, cryptosuite: suite });
  if (!isUnread) withValue(value, run);
};

/** The proof repeats the contexts of its document: each cryptosuite refuses others, and the document's are judged there. */
function copiedContext(): void {}
