import { Refusal, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type VerificationRefusals = {
  'verification.nothing-given': undefined;
  'verification.too-large': undefined;
  'verification.too-costly': undefined;
  'verification.no-such-badge': undefined;
  'verification.busy': undefined;
  'verification.row-empty': undefined;
  'verification.row-broke': undefined;
  'verification.many-nothing': undefined;
  'verification.many-rows': { most: number };
  'verification.many-bytes': { megabytes: number };
  'verification.many-column': { file: string };
  'verification.many-under-way': { most: number };
  'verification.many-not-done': undefined;
};

export const say = sayingOf<VerificationRefusals>();

type PlainCode = {
  [code in keyof VerificationRefusals]: VerificationRefusals[code] extends undefined ? code : never;
}[keyof VerificationRefusals];

export function verificationRefusal(kind: 'invalid' | 'too-large' | 'busy', code: PlainCode): Refusal {
  return new Refusal(kind, say(code), { presented: say(code) });
}
