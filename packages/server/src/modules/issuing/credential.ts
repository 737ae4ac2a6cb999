import type { ListPurpose } from './status-store.ts';

/** What a status list says of a credential, and where. */
export interface CredentialStatus {
  purpose: ListPurpose;
  statusListId: string;
  index: number;
  value: number;
}

/** What was signed for an award. It never changes; another one may come after it. */
export interface Credential {
  /** `crd_…` */
  id: string;
  awardId: string;
  /** 1, 2, … within its award. */
  sequence: number;
  /** The path of its id: `/credentials/crd_…`, and `/awards/awd_…` for what was signed before credentials had addresses. */
  address: string;
  format: CredentialFormat;
  /** Exactly as signed. */
  content: Uint8Array;
  keyId: string;
  signedAt: Date;
  /** The credential that this one corrects. */
  replaces?: string;
  /** The credential after which this one goes on. */
  renews?: string;
  statuses: CredentialStatus[];
}

/** Which kind of bytes; the name is the media type's. */
export type CredentialFormat = 'vc+ld+json';

export function credentialAddress(credentialId: string): string {
  return `/credentials/${credentialId}`;
}
