import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type ExchangeRefusals = {
  'exchange.no-such-offer': undefined;
  'exchange.nothing-given': undefined;
  'exchange.too-many-downloads': undefined;
};

const say = sayingOf<ExchangeRefusals>();

export function exchangeRefusal(kind: RefusalKind, code: keyof ExchangeRefusals): Refusal {
  return new Refusal(kind, say(code));
}
