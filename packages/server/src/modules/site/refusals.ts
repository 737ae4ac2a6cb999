import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type SiteRefusals = {
  'site.address-not-meant': { address: string };
  'site.no-mail-server': undefined;
  'site.mail-proof-gone': undefined;
  'site.guide-long': undefined;
  'site.guide-empty': undefined;
  'site.guide-nameless': undefined;
  'site.guide-full': undefined;
  'site.signed-nothing': undefined;
};

export const say = sayingOf<SiteRefusals>();
