import type { CheckWordsOf } from '../../check-words.ts';
import { stillHolds, tryLater } from './advice.ts';

/** Whether the issuer still says it. */
export const status: CheckWordsOf<'status'> = {
  'status.not-used': {
    message: 'Der Aussteller führt keine Liste, in der ein Widerruf stehen könnte.',
  },
  'status.active': { message: 'Der Aussteller hat ihn nicht widerrufen.' },
  'status.active-elsewhere': {
    message:
      'Nach der Liste, die der Aussteller nennt, ist er nicht widerrufen. Diese Liste führt jemand anderes: {keeper}',
  },
  'status.message': { message: 'Der Aussteller hat ihn nicht widerrufen und merkt an: {note}' },
  'status.revoked': {
    message: 'Der Aussteller hat ihn widerrufen. {reason}',
    advice: 'Verlassen Sie sich nicht darauf. Der Aussteller kann sagen, warum.',
  },
  'status.replaced': {
    message: 'Der Aussteller hat ihn am {replacedAt} durch einen anderen ersetzt: {successor}',
    advice: 'Prüfen Sie den Badge, der an seine Stelle getreten ist.',
  },
  'status.suspended': {
    message: 'Der Aussteller hat ihn vorläufig ausgesetzt.',
    advice: 'Prüfen Sie später noch einmal, oder fragen Sie beim Aussteller nach.',
  },
  'status.unreachable': {
    message: 'Die Widerrufsliste des Ausstellers war nicht zu lesen.',
    advice: tryLater,
  },
  'status.list-not-trusted': {
    message: 'Die Widerrufsliste ist nicht vom Aussteller signiert: {reason}',
    advice: tryLater,
  },
  'status.list-other-issuer': {
    message: 'Die Widerrufsliste gehört einem anderen Aussteller.',
    advice: stillHolds,
  },
  'status.list-expired': { message: 'Die Widerrufsliste des Ausstellers ist veraltet.', advice: tryLater },
  'status.list-older-than-seen': {
    message: 'Die Widerrufsliste ist älter als eine, die hier schon vorlag.',
    advice: tryLater,
  },
  'status.list-invalid': {
    message: 'Die Widerrufsliste verletzt ihre Regeln: {reason}',
    advice: stillHolds,
  },
  'status.entry-invalid': {
    message: 'Der Eintrag in der Widerrufsliste verletzt ihre Regeln: {reason}',
    advice: stillHolds,
  },
  'status.unsupported': {
    message: 'Der Aussteller führt den Status auf eine Art ({type}), die hier nicht gelesen werden kann.',
    advice: stillHolds,
  },
  'status.not-made': {
    message:
      'Nach einem Widerruf wurde nicht gefragt, weil nicht bestätigt ist, von wem die Signatur stammt.',
  },
};
