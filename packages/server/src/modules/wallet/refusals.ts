import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type WalletRefusals = {
  'wallet.award-not-found': undefined;
  'wallet.badge-is-put-away': undefined;
  'wallet.badge-not-confirmed': undefined;
  'wallet.badge-not-found': undefined;
  'wallet.grant-awards-many': undefined;
  'wallet.grant-awards-missing': undefined;
  'wallet.grant-is-over': undefined;
  'wallet.grant-last-day': undefined;
  'wallet.grant-name-missing': undefined;
  'wallet.grant-not-found': undefined;
  'wallet.grant-not-yours': undefined;
  'wallet.grant-too-long': undefined;
  'wallet.grants-many': undefined;
  'wallet.import-full': undefined;
  'wallet.import-inside-many': undefined;
  'wallet.import-late': undefined;
  'wallet.import-long': undefined;
  'wallet.import-many': undefined;
  'wallet.import-not-kept': undefined;
  'wallet.import-nothing': undefined;
  'wallet.import-of-another': undefined;
  'wallet.no-showcase': undefined;
  'wallet.nothing-shared': undefined;
  'wallet.showcase-empty': undefined;
  'wallet.showcase-not-open': undefined;
};

export const say = sayingOf<WalletRefusals>();

/** A refusal of this module; with `field` the sentence also stands at that field of the form. */
export function walletRefusal(kind: RefusalKind, code: keyof WalletRefusals, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}
