import type { Text, VerificationReport } from '@cairn/engine';

type VerdictWord = VerificationReport['verdict'];

/** From where its holder brought it: `name` is the name of the file or the address; empty for pasted text. */
export interface ImportSource {
  kind: 'file' | 'address' | 'text';
  name: string;
}

/** By what the badge names the person who keeps it here; `nobody`: by nothing that we know of them. */
export type Naming = 'address' | 'name' | 'nobody';

/** What an imported badge says of itself, cut to what is shown of it in lists. */
export interface ImportedWords {
  title?: Text | undefined;
  issuerName?: Text | undefined;
  issuerId?: string | undefined;
  holderName?: string | undefined;
  validFrom?: string | undefined;
  validUntil?: string | undefined;
  skills: { name: Text; url: string }[];
}

/** A badge of another issuer that a person keeps here. */
export interface ImportedBadge {
  /** `imp_…` */
  id: string;
  personId: string;
  source: ImportSource;
  about: ImportedWords;
  /** Of the last check that came to something. */
  verdict: VerdictWord;
  naming: Naming;
  /** Whether whoever has the address of its page may see it. */
  isOpen: boolean;
  importedAt: Date;
  /** When the verdict was found. */
  checkedAt: Date;
  /** Later than `checkedAt` when the last check came to nothing. */
  triedAt: Date;
  removedAt?: Date | undefined;
}

/** With what it came as, and everything that was checked. */
export interface WholeBadge extends ImportedBadge {
  /** JSON text or token, character for character. */
  content: string;
  report: VerificationReport;
}

export const importBounds = {
  /** At one go. */
  files: 100,
  /** Of all files at one go. */
  bytes: 32 * 1024 * 1024,
  /** Of one badge as text, in letters. */
  letters: 1_000_000,
  /** That a person keeps; as many can be put away beside. */
  badges: 300,
  /** Of all that a person keeps, in letters; as many of those put away. */
  allLetters: 30_000_000,
} as const;

/** One that was put away comes back within so many days. */
export const keptAfterRemoval = 30;
