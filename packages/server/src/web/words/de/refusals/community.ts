import type { RefusalsOf } from '../../refusal-words.ts';

export const community: RefusalsOf<`community.${string}`> = {
  'community.not-taken-part':
    'Nur wer teilgenommen hat, kann sagen, wie es war, und erst, wenn es abgeschlossen ist.',
  'community.own-organisation':
    'Sie arbeiten für diesen Anbieter und können sein Angebot deshalb nicht bewerten.',
  'community.review-not-found': 'Diese Bewertung gibt es nicht.',
  'community.overall-missing': 'Wählen Sie eine Note von 1 bis 5.',
  'community.mark-unknown': 'Wählen Sie eine Note aus der Liste.',
  'community.too-long': 'Kürzen Sie diesen Text.',
  'community.text-missing': 'Schreiben Sie ein paar Worte.',
  'community.not-hidden': 'Diese Bewertung ist nicht ausgeblendet.',
  'community.own-words':
    'Das haben Sie selbst geschrieben. Darüber entscheidet jemand anderes aus der Administration.',
  'community.own-provider':
    'Sie arbeiten für diesen Anbieter. Was über ihn gesagt wird, entscheidet jemand anderes aus der Administration.',
  'community.own-review': 'Das ist Ihre eigene Bewertung. Ändern Sie sie, oder ziehen Sie sie zurück.',
  'community.testimonial-not-found': 'Dieses Zitat gibt es nicht. Vielleicht wurde es zurückgezogen.',
};
