import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject } from '../../ports.ts';
import type { CredentialStatus, Evidence, IdentityObject } from '../model.ts';
import { members } from './members.ts';

export function writeIdentityObject(identity: IdentityObject): JsonObject {
  return members({
    type: 'IdentityObject',
    hashed: identity.hashed,
    identityHash: identity.identityHash,
    identityType: identity.identityType,
    salt: identity.salt,
  });
}

export function writeEvidence(evidence: Evidence): JsonObject {
  return members({
    id: evidence.id,
    type: ['Evidence'],
    narrative: evidence.narrative,
    name: evidence.name,
    description: evidence.description,
    genre: evidence.genre,
    audience: evidence.audience,
  });
}

/** VC Data Model 2.0 §5.3 `relatedResource`: the digests of the evidence that has one, each address once. */
export function writeRelatedResources(evidence: Evidence[] | undefined): JsonObject[] {
  const resources = new Map<string, JsonObject>();
  for (const { id, digestSRI } of evidence ?? []) {
    if (id !== undefined && digestSRI !== undefined) resources.set(id, { id, digestSRI });
  }
  return [...resources.values()];
}

type Statuses = CredentialStatus | CredentialStatus[];

/** One entry as an object, several as a list: most readers know the object alone. */
export function writeStatus(status: Statuses): JsonObject | JsonObject[] {
  return Array.isArray(status) ? status.map(writeEntry) : writeEntry(status);
}

function writeEntry(status: CredentialStatus): JsonObject {
  return members({
    id: status.id,
    type: status.type,
    statusPurpose: status.statusPurpose,
    // A string, as Bitstring Status List §2.1 says; readers accept the number of 1EdTech's samples too.
    statusListIndex: status.statusListIndex === undefined ? undefined : String(status.statusListIndex),
    statusListCredential: status.statusListCredential,
  });
}

export function writeRefreshService(service: { id: string }): JsonObject {
  return { id: service.id, type: '1EdTechCredentialRefresh' };
}

/** The 1EdTech status and refresh types are terms of their own context, which is named only when one is used. */
export function writeContexts(
  contexts: string[],
  used: { status?: Statuses; refreshService?: { id: string } },
): string[] {
  const statuses = [used.status ?? []].flat();
  const needsExtensions =
    statuses.some(({ type }) => type === '1EdTechRevocationList') || used.refreshService !== undefined;
  return needsExtensions ? [...contexts, contextUrl.openBadgesExtensions] : contexts;
}
