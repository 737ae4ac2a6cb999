import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { assertBuilt } from './build-achievement-credential.ts';
import type { EndorsementCredential } from './model.ts';
import { chosenLanguage, plainText } from './text.ts';
import { members } from './write/members.ts';
import { writeContexts, writeRefreshService, writeStatus } from './write/write-envelope.ts';
import { writeImage, writeProfile } from './write/write-profile.ts';

/** An unsigned Open Badges 3.0 EndorsementCredential. Throws EngineError `credential.invalid`, naming the member. */
export function buildEndorsementCredential(model: EndorsementCredential): JsonObject {
  const language = chosenLanguage(model.name);
  return assertBuilt(
    members({
      '@context': writeContexts([contextUrl.credentialsV2, contextUrl.openBadges303], model),
      id: model.id,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: plainText(model.name, language),
      description: model.description && plainText(model.description, language),
      image: model.image && writeImage(model.image),
      issuer: writeProfile(model.issuer, language),
      validFrom: model.validFrom,
      validUntil: model.validUntil,
      awardedDate: model.awardedDate,
      credentialSubject: members({
        id: model.subject.id,
        type: ['EndorsementSubject'],
        endorsementComment: model.subject.endorsementComment,
      }),
      credentialStatus: model.status && writeStatus(model.status),
      refreshService: model.refreshService && writeRefreshService(model.refreshService),
    }),
  );
}
