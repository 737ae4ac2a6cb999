import { integer, oneOf, required, text } from '../check.ts';
import { defineKind } from './define-kind.ts';

export interface PeerReview {
  /** The task whose works peers review. */
  task: string;
  /** `given`: a fact for each review that the person wrote. `received`: one fact with what the peers say together. */
  part: 'given' | 'received';
  /** Reviews given, or peers who looked at the person's work. */
  reviews: number;
}

export const peerReview = defineKind<PeerReview>({
  fields: {
    task: required(text()),
    part: required(oneOf(['given', 'received'])),
    reviews: required(integer(1, 100)),
  },
  about: ({ task, part, reviews }) => ({
    subjects: [task],
    role: part,
    ...(part === 'received' ? { amount: reviews } : {}),
  }),
  measure: ({ part, reviews }) =>
    part === 'given' ? { by: 'times', want: reviews, isOncePerSubject: false } : { by: 'one' },
  step: ({ part }) => (part === 'given' ? 'give-reviews' : 'submit-for-review'),
  waitsFor: 'peers',
  reopens: 'provider',
  isScored: true,
});
