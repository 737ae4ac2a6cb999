import type { JsonObject, JsonValue } from '../ports.ts';

/** The document behind a 1EdTechRevocationList status (VCRL 1.0). It names every revoked credential to everybody. */
export function buildRevocationList(list: {
  id: string;
  issuer: string;
  revoked: readonly { id: string; reason?: string }[];
}): JsonObject {
  return {
    id: list.id,
    issuer: list.issuer,
    // The specification's prose has the plural; what 1EdTech's own validator reads is the singular (standards.md §1.4).
    revokedCredential: list.revoked.map(({ id, reason }) => ({
      id,
      revoked: true,
      ...(reason === undefined ? {} : { revocationReason: reason }),
    })),
  };
}

export interface RevocationList {
  id?: string;
  issuer?: string;
  /** Credential id to the reason, which may be empty. */
  revoked: ReadonlyMap<string, string>;
}

/** Reads a 1EdTech revocation list in either spelling, or undefined when the document is not one. */
export function readRevocationList(document: JsonValue): RevocationList | undefined {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return undefined;
  const { revokedCredential, revokedCredentials } = document;
  const spellings = [revokedCredential, revokedCredentials].filter((entries) => entries !== undefined);
  if (spellings.length === 0 || !spellings.every((entries) => Array.isArray(entries))) return undefined;
  const revoked = new Map<string, string>();
  for (const entry of spellings.flat()) {
    const listed = typeof entry === 'string' ? { id: entry } : entry;
    if (listed === null || typeof listed !== 'object' || Array.isArray(listed)) return undefined;
    if (typeof listed.id !== 'string') return undefined;
    // VCRL 1.0: listed and `revoked` true or absent.
    if (listed.revoked === false) continue;
    revoked.set(listed.id, typeof listed.revocationReason === 'string' ? listed.revocationReason : '');
  }
  const issuer = readId(document.issuer);
  const id = readId(document.id);
  return { ...(id === undefined ? {} : { id }), ...(issuer === undefined ? {} : { issuer }), revoked };
}

function readId(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}
