import type { Verdict } from '@cairn/engine';

/** The one word over a check, and what it means. */
export const verdictWords: { [verdict in Verdict]: { word: string; meaning: string } } = {
  valid: {
    word: 'Valid',
    meaning: 'The issuer made this badge, nothing in it was changed, and it is in force.',
  },
  'issuer-unknown': {
    word: 'Issuer not known to you',
    meaning: 'The badge is genuine, but nobody that you trust has confirmed who the issuer is.',
  },
  'not-yet-valid': {
    word: 'Not yet valid',
    meaning: 'The badge is genuine and starts to count on a later day.',
  },
  expired: { word: 'Expired', meaning: 'The badge was genuine; the time for which it counts is over.' },
  replaced: {
    word: 'Replaced',
    meaning: 'The badge is genuine, and its issuer has signed a newer one in its place. Look at that one.',
  },
  suspended: {
    word: 'Suspended',
    meaning: 'The badge is genuine, and its issuer has put it on hold. It may count again later.',
  },
  revoked: { word: 'Revoked', meaning: 'The issuer has taken this badge back. It no longer counts.' },
  altered: { word: 'Altered', meaning: 'Something was changed after the issuer signed. Do not rely on it.' },
  'key-not-confirmed': {
    word: 'Key not confirmed',
    meaning: 'The signature was made with a key that the named issuer does not confirm as its own.',
  },
  'breaks-format': {
    word: 'Breaks its format',
    meaning:
      'The issuer signed this and nothing was changed, but it breaks a rule of its format. Ask the issuer for a corrected badge.',
  },
  'other-recipient': {
    word: 'Somebody else’s',
    meaning: 'The badge is genuine, but it was awarded to somebody else than the person you named.',
  },
  'could-not-check': {
    word: 'Could not check',
    meaning:
      'Something that is needed could not be reached or read here, so nobody can say yet. The checks say what, and what to do.',
  },
  'not-a-credential': { word: 'Not a badge file', meaning: 'This file holds no badge that can be checked.' },
};
