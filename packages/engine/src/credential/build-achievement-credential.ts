import { contextUrl } from '../contexts/index.ts';
import { EngineError } from '../engine-error.ts';
import type { JsonObject } from '../ports.ts';
import type { AchievementCredential } from './model.ts';
import { checkSchema } from './schema/check-schema.ts';
import { plainText } from './text.ts';
import { members } from './write/members.ts';
import { achievementLanguage, writeAchievement, writeResult } from './write/write-achievement.ts';
import {
  writeContexts,
  writeEvidence,
  writeIdentityObject,
  writeRefreshService,
  writeRelatedResources,
  writeStatus,
} from './write/write-envelope.ts';
import { writeImage, writeProfile } from './write/write-profile.ts';

/**
 * An unsigned Open Badges 3.0 AchievementCredential on VC Data Model 2.0.
 * Throws EngineError `credential.invalid`, naming the member, when the model does not make one.
 */
export function buildAchievementCredential(model: AchievementCredential): JsonObject {
  const { subject } = model;
  const language = achievementLanguage(subject.achievement);
  return assertBuilt(
    members({
      '@context': writeContexts([contextUrl.credentialsV2, contextUrl.openBadges303], model),
      id: model.id,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: model.name && plainText(model.name, language),
      description: model.description && plainText(model.description, language),
      image: model.image && writeImage(model.image),
      issuer: writeProfile(model.issuer, language),
      validFrom: model.validFrom,
      validUntil: model.validUntil,
      awardedDate: model.awardedDate,
      credentialSubject: members({
        id: subject.id,
        type: ['AchievementSubject'],
        identifier: subject.identifier?.map(writeIdentityObject),
        image: subject.image && writeImage(subject.image),
        activityStartDate: subject.activityStartDate,
        activityEndDate: subject.activityEndDate,
        creditsEarned: subject.creditsEarned,
        licenseNumber: subject.licenseNumber,
        narrative: subject.narrative,
        role: subject.role,
        term: subject.term,
        source: subject.source && writeProfile(subject.source, language),
        result: subject.result?.map(writeResult),
        achievement: writeAchievement(subject.achievement),
      }),
      evidence: model.evidence?.map(writeEvidence),
      relatedResource: writeRelatedResources(model.evidence),
      endorsement: model.endorsement,
      endorsementJwt: model.endorsementJwt,
      credentialStatus: model.status && writeStatus(model.status),
      refreshService: model.refreshService && writeRefreshService(model.refreshService),
    }),
  );
}

/** What is built passes the same closed check that a verifier makes; the first fault becomes the refusal. */
export function assertBuilt(document: JsonObject): JsonObject {
  const fault = checkSchema(document)[0];
  if (!fault) return document;
  throw new EngineError('credential.invalid', `${fault.message} (at ${fault.path || 'the credential'})`);
}
