import { sayingOf } from '../../platform/refusal.ts';

/** What askers are told: code to what stands in it. The mail of the same code has the address too. */
export type CasesNotices = {
  'cases.accepted': { title: string; reason: string };
  'cases.declined': { title: string; reason: string };
  'cases.commented': { title: string };
};

export type CasesLetters = { [code in keyof CasesNotices]: CasesNotices[code] & { url: string } };

export const say = sayingOf<CasesNotices>();
