import type { ImportedBadge, Proven } from '../../modules/wallet/index.ts';

/** Badges that somebody lets a reader see, whichever way. */
export interface Readable {
  /** Of the page that shows them. */
  address: string;
  holderName: string;
  proven: Proven;
  /** Of other issuers. */
  brought: readonly ImportedBadge[];
  hasEvidence: boolean;
}
