/** Tokens with which programs act for an organisation. */
export const apiTokens = {
  title: 'Access for programs',
  lead: (organisation: string) =>
    `With a token, a program signs credentials in the name of ${organisation}, checks credentials, and revokes or suspends what it signed.`,
  closed: 'The VC API is closed on this instance',
  closedLead: 'Tokens can be made, but they open nothing until the operator sets CAIRN_VC_API to 1.',
  newTitle: 'New token',
  name: 'What will use it?',
  nameHint:
    'For example the name of the program. It stands in the audit trail beside everything that is done with it.',
  nameErrors: {
    empty: 'Say what will use the token, so that you know it again.',
    long: 'Keep the name under 80 characters.',
  },
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
    'Copy it now and keep it like a password: it is shown this once only, and whoever has it signs in your name.',
  token: 'Token',
  address: 'Address of the VC API',
  header: 'Send it with each request as: Authorization: Bearer, a space, the token.',
  done: 'Back to the tokens',
  withdrawTitle: (name: string) => `Withdraw the token for ${name}`,
  withdrawLead: 'The program that uses it can do nothing here any more. What it has signed stays as it is.',
  withdrawSubmit: 'Withdraw the token',
  keep: 'Cancel',
};
