import type { RefusalsOf } from '../../refusal-words.ts';

export const community: RefusalsOf<`community.${string}`> = {
  'community.not-taken-part': 'Only people who took part can say how it was, and only once it is over.',
  'community.own-organisation': 'You work for this provider, so you cannot review what it offers.',
  'community.review-not-found': 'There is no such review.',
  'community.overall-missing': 'Choose a mark from 1 to 5.',
  'community.mark-unknown': 'Choose a mark from the list.',
  'community.too-long': 'Shorten this text.',
  'community.text-missing': 'Write a few words.',
  'community.not-hidden': 'This review is not hidden.',
  'community.own-words': 'These are your own words. Another administrator decides about them.',
  'community.own-provider':
    'You work for this provider, so another administrator decides what is said of it.',
  'community.own-review': 'This is your own review. Change or withdraw it instead.',
  'community.testimonial-not-found': 'There is no such testimonial. It may have been withdrawn.',
};
