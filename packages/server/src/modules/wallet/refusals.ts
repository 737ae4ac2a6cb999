import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type WalletRefusals = {
  'wallet.award-not-found': undefined;
};

export const say = sayingOf<WalletRefusals>();
