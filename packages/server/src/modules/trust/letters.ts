import type { StatementKind } from './statement.ts';

interface Told {
  kind: StatementKind;
  /** Who says it. */
  speaker: string;
  /** Of what. */
  title: string;
  url: string;
}

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type TrustLetters = {
  'trust.to-confirm': Told;
  'trust.made': Told;
  'trust.confirmed': Told;
  'trust.declined': Told;
  'trust.withdrawn': Told & { reason: string };
};
