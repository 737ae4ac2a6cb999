import type { ImportedBadge } from './imported.ts';

/** The mails of this module: code to what stands in one. */
export type WalletLetters = {
  'wallet.verdict-changed': {
    title: string;
    issuer: string;
    verdict: ImportedBadge['verdict'];
    url: string;
  };
};
