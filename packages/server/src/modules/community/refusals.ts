import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type CommunityRefusals = {
  'community.not-taken-part': undefined;
  'community.own-organisation': undefined;
  'community.review-not-found': undefined;
  'community.overall-missing': undefined;
  'community.mark-unknown': undefined;
  'community.too-long': undefined;
  'community.text-missing': undefined;
  'community.not-hidden': undefined;
  'community.own-review': undefined;
  'community.own-words': undefined;
  'community.own-provider': undefined;
  'community.testimonial-not-found': undefined;
};

const say = sayingOf<CommunityRefusals>();

/** A refusal of this module; with `field` the sentence also stands at that field of the form. */
export function communityRefusal(kind: RefusalKind, code: keyof CommunityRefusals, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}
