import { contextUrl } from '../contexts/index.ts';
import type { JsonObject } from '../ports.ts';
import { assertBuilt } from './build-achievement-credential.ts';
import type { CredentialStatus, Profile } from './model.ts';
import { plainText } from './text.ts';
import { members } from './write/members.ts';
import { writeStatus } from './write/write-envelope.ts';

/** W3C Recognized Entities 1.0 (draft of 2026-08-02): somebody recognizes others to do something, such as to issue. */
export interface RecognizedEntityCredential {
  id: string;
  name?: string;
  description?: string;
  /** Who recognizes. */
  issuer: Pick<Profile, 'id' | 'name' | 'url'>;
  /** ISO 8601 in UTC, whole seconds. */
  validFrom: string;
  validUntil?: string;
  entities: RecognizedEntity[];
  status?: CredentialStatus | CredentialStatus[];
}

export interface RecognizedEntity extends Pick<Profile, 'id' | 'name' | 'url'> {
  legalName?: string;
  recognizedTo: RecognizedAction[];
}

export interface RecognizedAction {
  action: 'issue' | 'verify';
  recognizedBy: string;
  /** The address of a JSON Schema that what they issue fits. */
  outputSchema?: string;
}

/** An unsigned RecognizedEntityCredential. Throws EngineError `credential.invalid`, naming the member. */
export function buildRecognizedEntityCredential(model: RecognizedEntityCredential): JsonObject {
  const { issuer, entities, status } = model;
  return assertBuilt(
    members({
      '@context': [contextUrl.credentialsV2, contextUrl.recognizedEntitiesV1],
      id: model.id,
      type: ['VerifiableCredential', 'RecognizedEntityCredential'],
      name: model.name,
      description: model.description,
      issuer: { ...about(issuer), type: 'RecognizedIssuer' },
      validFrom: model.validFrom,
      validUntil: model.validUntil,
      credentialSubject: entities.map((entity) =>
        members({
          ...about(entity),
          type: 'RecognizedEntity',
          legalName: entity.legalName,
          recognizedTo: entity.recognizedTo.map(({ action, recognizedBy, outputSchema }) =>
            members({
              type: 'RecognizedAction',
              action,
              recognizedBy,
              outputValidation:
                outputSchema === undefined ? undefined : { id: outputSchema, type: 'JsonSchema' },
            }),
          ),
        }),
      ),
      credentialStatus: status && writeStatus(status),
    }),
  );
}

function about({ id, name, url }: Pick<Profile, 'id' | 'name' | 'url'>): JsonObject {
  return members({ id, name: name && plainText(name), url });
}
