import type { RowVerdict } from '../../../modules/verification/index.ts';

/** What the document of our REST API says of checking many at one go. */
export const bulkCheckOperations = {
  startBulkCheck: {
    title: 'Check many badges',
    text: 'Takes up to 10,000 addresses, tokens or credentials as text (`items`), and files: badges, tables (CSV, XLSX) with a column “address” or “credential”, and ZIP. They are checked in the background; the state always ends at `done`, and a webhook can be told of `bulk-check.finished`. What is handed in is erased as soon as it is checked, the report after 30 days.',
  },
  getBulkCheck: { title: 'Read a bulk check', text: 'How far it is, and how many have which verdict.' },
  listBulkCheckRows: {
    title: 'List the rows of a bulk check',
    text: 'Each with its verdict and the reason in the language of Accept-Language. Rows that wait are listed too.',
  },
  getVerdictFile: {
    title: 'Read the signed verdict file of a bulk check',
    text: 'A credential under the key of this site (did:web of its host), whose subject is the file of the rows with its SHA-384. `cairn verify verdicts.json --subject-file rows.jsonl` checks both. Refused before everything is checked.',
  },
  getVerdictRows: {
    title: 'Read the rows that the verdict file signs',
    text: 'JSON Lines, to the letter the same each time. Refused before everything is checked.',
  },
  eraseBulkCheck: {
    title: 'Erase a bulk check',
    text: 'At once and for good, with everything that was handed in and found.',
  },
};

const counts: { [verdict in RowVerdict]: string } = {
  valid: 'Nothing speaks against them.',
  warning: 'Valid, with something that a reader should know.',
  'issuer-unknown': 'Valid, by an issuer that is not known here.',
  'not-yet-valid': 'Genuine, and valid later.',
  expired: 'Genuine, and expired.',
  replaced: 'Genuine, and replaced by a newer one of their issuer.',
  suspended: 'Genuine, and suspended.',
  revoked: 'Genuine, and revoked.',
  'breaks-format': 'Signed, but against a rule of their format.',
  'key-not-confirmed': 'Signed by a key that the issuer does not name.',
  altered: 'Changed since they were signed.',
  'not-a-credential': 'Not readable as a badge.',
  'could-not-check': 'Not checked, as something did not answer: ask again later.',
};

export const bulkCheckWords = {
  NewBulkCheck: {
    name: 'What you call it; absent, as its first file is called.',
    items: 'Each an address, a number, a token or the text of a credential.',
    files: 'Badge files, tables and ZIP.',
  },
  BulkCheckItem: {
    presented: 'An address, a number of an award, a token, or JSON as text.',
    name: 'What you know it by; absent, its place.',
  },
  VerdictCounts: counts,
  BulkCheck: {
    checkId: 'Id of the bulk check, `run_…`.',
    name: 'What it was called.',
    state: '`done` once every row has its verdict.',
    total: 'How many rows it has.',
    left: 'Rows that are not checked yet.',
    verdicts: 'How many have which verdict.',
    createdAt: 'When it was handed in.',
    endedAt: 'When the last was checked.',
    erasedAt: 'When it is erased at the latest.',
  },
  BulkCheckRow: {
    row: 'From 0, as they came.',
    name: 'What it was handed in as: the file, or the table with its line.',
    address: 'The address or number that was handed in.',
    sha256: 'Of what was handed in, hexadecimal.',
    verdict: '`waiting` until it is checked.',
    genuine: 'Whether it is what its issuer signed.',
    code: 'Of the check, or the refusal, that decided.',
    reason: 'Why, in one sentence.',
    title: 'What a genuine one is called.',
    issuer: 'The issuer that a genuine one names.',
    issuerName: 'What that issuer calls itself.',
    validFrom: 'From when it counts.',
    validUntil: 'Until when it counts.',
    checkedAt: 'When it was checked.',
  },
};
