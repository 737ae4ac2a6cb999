import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject } from '../../ports.ts';
import { contexts } from './contexts.ts';
import { checkEnvelope, envelopeMembers, typeNames } from './envelope.ts';
import { anything, isObject, type ObjectShape, object, type Run, report, type Shape } from './shape.ts';
import { either, languageText, many, url } from './values.ts';

/** Verifiable credentials and presentations that are not badges: the envelope is closed in meaning, the claims are JSON-LD's. */

/** Runs a shape with unknown members left to JSON-LD safe mode, which rejects terms that no context defines. */
function opened(table: ObjectShape): Shape {
  const shape = object(table);
  return (value, run) => {
    const outer = run.open;
    run.open = true;
    shape(value, run);
    run.open = outer;
  };
}

const entity: Shape = opened({
  required: { id: url },
  optional: { name: languageText, description: languageText },
});

/** VC Data Model 2.0 §4.7: a URL, or an object with an id that is one. */
const issuerReference: Shape = either(url, entity);

const claims: Shape = opened({
  optional: { id: url },
  rule: (subject, run) => {
    if (Object.keys(subject).length === 0)
      report(run, 'schema.wrong-value', 'A subject without claims says nothing.');
  },
});

const typedEntry: Shape = opened({ required: { type: typeNames }, optional: { id: url } });

/** Any verifiable credential of VC Data Model 2.0 or 1.1. */
export const verifiableCredential: Shape = opened({
  required: {
    '@context': contexts(),
    type: typeNames,
    issuer: issuerReference,
    credentialSubject: many(claims),
  },
  optional: {
    ...envelopeMembers,
    image: anything,
    evidence: many(typedEntry),
    confidenceMethod: many(typedEntry),
    renderMethod: many(typedEntry),
    // VC Data Model 2.0 §5.4 asks for a type only; Open Badges asks for an id too.
    refreshService: many(typedEntry),
  },
  rule: checkCredential,
});

function checkCredential(credential: JsonObject, run: Run): void {
  requireType(credential, { type: 'VerifiableCredential', run });
  const given = credential['@context'];
  const isFirstModel = Array.isArray(given) && given[0] === contextUrl.credentialsV1;
  if (isFirstModel && credential.issuanceDate === undefined && credential.validFrom === undefined) {
    report(run, 'schema.missing-member', '"issuanceDate" is missing.');
  }
  if (!Array.isArray(given)) report(run, 'schema.wrong-context', 'The contexts must be a list.');
  checkEnvelope(credential, run);
}

/** A credential or presentation that is carried as a data URL (VC Data Model 2.0 §4.13). */
export const enveloped: Shape = object({
  type: ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'],
  required: { '@context': contexts(), id: dataUrl },
});

/** A presentation; what it presents is checked by `credential`, each by its own shape. */
export function presentation(credential: Shape): Shape {
  return opened({
    required: { '@context': contexts(), type: typeNames },
    optional: {
      id: url,
      holder: issuerReference,
      verifiableCredential: perhapsNone(many(credential)),
      termsOfUse: many(typedEntry),
      proof: envelopeMembers.proof,
    },
    rule: (value, run) => requireType(value, { type: 'VerifiablePresentation', run }),
  });
}

/** A presentation may present nothing but its holder: the one empty list that has a meaning. */
function perhapsNone(shape: Shape): Shape {
  return (value, run) => {
    if (!Array.isArray(value) || value.length > 0) shape(value, run);
  };
}

function dataUrl(value: Parameters<Shape>[0], run: Run): void {
  const isData = typeof value === 'string' && /^data:[^\s,]+,[^\s]+$/.test(value);
  if (!isData) report(run, 'schema.wrong-value', 'This must be a data: URL that holds a secured credential.');
}

export function requireType(value: JsonObject, wanted: { type: string; run: Run }): void {
  const { type } = value;
  const given = Array.isArray(type) ? type : [type];
  if (!given.includes(wanted.type)) {
    report(wanted.run, 'schema.wrong-value', `The type must include "${wanted.type}".`);
  }
}

/** Objects only: a string among credentials would be a claim that nobody secured. */
export function onlyObject(shape: Shape): Shape {
  return (value, run) => {
    if (isObject(value)) shape(value, run);
    else report(run, 'schema.wrong-type', 'This must be an object.');
  };
}
