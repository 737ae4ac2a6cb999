import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { assertBuilt } from './build-achievement-credential.ts';
import type { ClrCredential } from './model.ts';
import { chosenLanguage, plainText } from './text.ts';
import { members } from './write/members.ts';
import { writeAchievement } from './write/write-achievement.ts';
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
 * An unsigned CLR 2.0 ClrCredential around signed credentials, which are taken over as they are.
 * Throws EngineError `credential.invalid`, naming the member.
 */
export function buildClrCredential(model: ClrCredential): JsonObject {
  const { subject } = model;
  const language = chosenLanguage(model.name);
  return assertBuilt(
    members({
      // The CLR context is not protected, that of Open Badges is: this order, or terms would be redefined.
      '@context': writeContexts(
        [contextUrl.credentialsV2, contextUrl.clr201, contextUrl.openBadges303],
        model,
      ),
      id: model.id,
      type: ['VerifiableCredential', 'ClrCredential'],
      name: plainText(model.name, language),
      description: model.description && plainText(model.description, language),
      image: model.image && writeImage(model.image),
      partial: model.partial,
      issuer: writeProfile(model.issuer, language),
      validFrom: model.validFrom,
      validUntil: model.validUntil,
      awardedDate: model.awardedDate,
      credentialSubject: members({
        id: subject.id,
        type: ['ClrSubject'],
        identifier: subject.identifier?.map(writeIdentityObject),
        achievement: subject.achievement?.map(writeAchievement),
        verifiableCredential: subject.verifiableCredential,
        association: subject.association?.map(({ associationType, sourceId, targetId }) => ({
          type: 'Association',
          associationType,
          sourceId,
          targetId,
        })),
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
