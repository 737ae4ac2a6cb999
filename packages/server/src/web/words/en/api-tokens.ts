import type { Scope } from '../../../modules/audit/index.ts';

const scopes: { [scope in Scope]: { name: string; meaning: string } } = {
  'organisations:read': {
    name: 'Read the organisation',
    meaning: 'What it says of itself, and who works there.',
  },
  'organisations:write': {
    name: 'Change settings of the organisation',
    meaning: 'Whether its new badges can be suspended.',
  },
  'achievements:read': { name: 'Read microcredentials', meaning: 'Drafts too, with outcomes and skills.' },
  'achievements:write': { name: 'Write microcredentials', meaning: 'Makes and changes drafts.' },
  'achievements:publish': {
    name: 'Publish microcredentials',
    meaning: 'Publishes drafts, and retires what is public.',
  },
  'awards:read': { name: 'Read awards', meaning: 'Who earned what, and when.' },
  'awards:create': { name: 'Award', meaning: 'Awards in the name of the organisation.' },
  'awards:revoke': {
    name: 'Revoke and suspend awards',
    meaning: 'Takes awards back for good, puts them on hold, and ends that.',
  },
  'credentials:read': { name: 'Read credentials', meaning: 'The signed files of its awards.' },
  'statements:read': {
    name: 'Read statements',
    meaning: 'What the organisation says of others, and what others say of it.',
  },
  'statements:write': {
    name: 'Make statements',
    meaning: 'Makes, confirms and withdraws statements in the name of the organisation.',
  },
  'webhooks:manage': { name: 'Manage webhooks', meaning: 'Decides which program is told of what happens.' },
  'vc-api': {
    name: 'Use the VC API',
    meaning:
      'Signs any credential in the name of the organisation, checks credentials, and revokes or suspends what it signed.',
  },
};

/** Tokens with which programs act for an organisation. */
export const apiTokens = {
  title: 'Access for programs',
  lead: (organisation: string) =>
    `With a token, a program acts for ${organisation}. You choose what it may do.`,
  reference: 'What programs can do here: the reference of the API',
  closed: 'The VC API is closed on this instance',
  closedLead:
    'A token for it opens nothing until the operator sets CAIRN_VC_API to 1. The API of Cairn is open.',
  newTitle: 'New token',
  name: 'What will use it?',
  nameHint:
    'For example the name of the program. It stands in the audit trail beside everything that is done with it.',
  nameErrors: {
    empty: 'Say what will use the token, so that you know it again.',
    long: 'Keep the name under 80 characters.',
  },
  whichScopes: 'What may the program do?',
  chooseScope: 'Choose at least one thing that the program may do.',
  scopes,
  may: 'May',
  create: 'Make a token',
  listTitle: 'Tokens that work',
  caption: 'Tokens that work',
  empty: 'There is no token',
  emptyLead: 'No program can act for the organisation.',
  program: 'Program',
  createdBy: 'Made by',
  createdAt: 'Made on',
  lastUsed: 'Last used',
  never: 'never',
  action: 'Change',
  withdraw: 'Withdraw',
  madeTitle: (name: string) => `The token for ${name}`,
  madeLead:
    'Copy it now and keep it like a password: it is shown this once only, and whoever has it acts in your name.',
  token: 'Token',
  address: 'Address of the API',
  vcApiAddress: 'Address of the VC API',
  header: 'Send it with each request as: Authorization: Bearer, a space, the token.',
  done: 'Back to the tokens',
  withdrawTitle: (name: string) => `Withdraw the token for ${name}`,
  withdrawLead: 'The program that uses it can do nothing here any more. What it has signed stays as it is.',
  withdrawSubmit: 'Withdraw the token',
  keep: 'Cancel',
};
