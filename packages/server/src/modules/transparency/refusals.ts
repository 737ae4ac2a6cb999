import { Refusal, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type TransparencyRefusals = {
  'transparency.empty': undefined;
  'transparency.no-tile': undefined;
  'transparency.no-entry': undefined;
};

const say = sayingOf<TransparencyRefusals>();

export function transparencyRefusal(code: keyof TransparencyRefusals): Refusal {
  return new Refusal('not-found', say(code));
}
