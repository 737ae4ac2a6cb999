import { Refusal, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type VerificationRefusals = {
  'verification.nothing-given': undefined;
  'verification.too-large': undefined;
  'verification.too-costly': undefined;
  'verification.no-such-badge': undefined;
  'verification.busy': undefined;
};

export const say = sayingOf<VerificationRefusals>();

export function verificationRefusal(
  kind: 'invalid' | 'too-large' | 'busy',
  code: keyof VerificationRefusals,
): Refusal {
  return new Refusal(kind, say(code), { presented: say(code) });
}
