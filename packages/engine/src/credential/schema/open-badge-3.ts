import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject } from '../../ports.ts';
import { clrContexts, contexts, openBadgeContexts } from './contexts.ts';
import { checkEnvelope, envelopeMembers } from './envelope.ts';
import {
  achievementSubject,
  endorsements,
  evidence,
  profileReference,
  setEndorsementShape,
} from './open-badge-parts.ts';
import { object, type Run, report, type Shape } from './shape.ts';
import { dateTimeStamp, many, text, url } from './values.ts';

/** Open Badges 3.0 AchievementCredential, on VC Data Model 2.0 or 1.1. */
export const achievementCredential: Shape = object({
  type: ['OpenBadgeCredential', 'AchievementCredential'],
  besideType: ['VerifiableCredential'],
  required: {
    '@context': contexts(openBadgeContexts),
    id: url,
    issuer: profileReference,
    credentialSubject: achievementSubject,
  },
  optional: { ...envelopeMembers, awardedDate: dateTimeStamp, evidence: many(evidence), ...endorsements },
  rule: checkBadgeEnvelope,
});

const endorsementSubject = object({
  type: ['EndorsementSubject'],
  required: { id: url },
  optional: { endorsementComment: text },
});

/** Open Badges 3.0 EndorsementCredential; it has a name, always. */
export const endorsementCredential: Shape = object({
  type: ['EndorsementCredential'],
  besideType: ['VerifiableCredential'],
  required: {
    '@context': contexts([...openBadgeContexts, ...clrContexts]),
    issuer: profileReference,
    credentialSubject: endorsementSubject,
  },
  optional: { ...envelopeMembers, awardedDate: dateTimeStamp },
  rule: (credential, run) => {
    for (const name of ['id', 'name']) {
      if (credential[name] === undefined && !run.early) {
        report(run, 'schema.missing-member', `"${name}" is missing.`);
      }
    }
    checkBadgeEnvelope(credential, run);
  },
});

setEndorsementShape(endorsementCredential);

/** The first context decides the data model, and the data model decides which dates must be there. */
export function checkBadgeEnvelope(credential: JsonObject, run: Run): void {
  const types = credential.type;
  if (!Array.isArray(types) || !types.includes('VerifiableCredential')) {
    report(run, 'schema.wrong-value', 'The type must include "VerifiableCredential".');
  }
  const given = credential['@context'];
  const isFirstModel = Array.isArray(given) && given[0] === contextUrl.credentialsV1;
  const name = isFirstModel && credential.validFrom === undefined ? 'issuanceDate' : 'validFrom';
  if (credential[name] === undefined) report(run, 'schema.missing-member', `"${name}" is missing.`);
  checkEnvelope(credential, run);
}
