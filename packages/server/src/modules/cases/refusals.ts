import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type CasesRefusals = {
  'cases.not-found': undefined;
  'cases.open-already': undefined;
  'cases.closed-already': undefined;
  'cases.own-case': undefined;
  'cases.appeal-by-the-same': undefined;
  'cases.not-to-appeal': undefined;
  'cases.not-asked': undefined;
  'cases.people-decide': undefined;
  'cases.nobody-answers': undefined;
};

const say = sayingOf<CasesRefusals>();

export function casesRefusal(kind: RefusalKind, code: keyof CasesRefusals): Refusal {
  return new Refusal(kind, say(code));
}
