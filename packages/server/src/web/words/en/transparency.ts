export const transparency = {
  title: 'Transparency log',
  description:
    'Every badge signed here and every one taken back stands in a log that only grows. Anybody may check it.',
  lead: 'Whatever is signed here stands in a log that only grows: each badge, each revocation, each key. Nobody can slip a badge in with an earlier date, or change one quietly, without everybody being able to see it.',
  none: 'Nothing was signed here yet. The log begins with the first badge.',
  picture: {
    label:
      'How it works: each badge becomes a hash, hashes are joined two by two up to one, and the log signs that one.',
    badges: 'Badges, revocations, keys',
    hashes: 'Their hashes, joined two by two',
    checkpoint: 'Signed checkpoint',
    proof: 'The proof of one badge: its hash and those beside its way up',
  },
  contents: {
    title: 'What stands in it',
    credential: 'each badge that was signed',
    endorsement: 'each statement of one organisation on another',
    status: 'each change of a status: revoked, suspended, in force again',
    issuer: 'the keys of each organisation, whenever they change',
    privacy:
      'An entry is a hash. Whoever has a badge can find its entry; nobody can find a badge or a person in the log. If a badge is erased, its entry says nothing to anybody any more.',
  },
  now: {
    title: 'The log now',
    size: 'Entries',
    at: 'Signed',
    since: 'Since',
    origin: 'Name',
    key: 'Key of the log',
    keyHint: 'Note it where this server cannot change it: with it, everything here can be checked.',
    checkpoint: 'Newest checkpoint',
  },
  witnesses: {
    title: 'Witnesses',
    none: 'No witness signs this log yet. A witness is somebody else who signs that the log only grew, so that we cannot show different logs to different people.',
    lead: 'They sign, independently of us, that the log only grew:',
    signed: 'signed last',
    missing: 'did not sign the newest checkpoint yet',
  },
  check: {
    title: 'Check it yourself',
    lead: 'On the command line, with the key from above. It reads the whole log and compares every hash; with an older checkpoint it shows that nothing was taken out since, and with a badge that it is in it.',
    save: 'Keep a copy with --save: it can be checked without a network, also when this server is gone.',
    programs: 'For programs, as C2SP tlog-tiles:',
    checkpoint: 'newest checkpoint',
    tile: 'first hashes',
    entries: 'first entries',
  },
};
