import type { RefusalsOf } from '../../refusal-words.ts';

export const organisations: RefusalsOf<`organisations.${string}`> = {
  'organisations.invitation-of-another': ({ address }) =>
    `This invitation is for ${address}. Add that address to your account, or sign in with it.`,
  'organisations.too-many-api-tokens': ({ most }) =>
    `There are ${most} tokens. Withdraw one that nothing uses any more.`,
  'organisations.api-token-nameless': 'Say what will use the token, so that you know it again.',
  'organisations.api-token-name-long': ({ most }) => `Keep the name under ${most} characters.`,
  'organisations.no-role': 'Choose at least one role.',
  'organisations.address-confusable':
    'This address mixes letters of different alphabets that look alike. Type it again.',
  'organisations.role-not-offered': 'There is no work for one of these roles here yet. Choose another.',
  'organisations.slug-reserved': 'This short name is kept for Cairn itself. Choose another.',
  'organisations.slug-malformed':
    'Use 2 to 40 lower-case letters, digits and single hyphens, with a letter or digit at both ends.',
  'organisations.slug-taken': 'Another organisation has this short name. Choose another.',
  'organisations.website-malformed':
    'Type a whole web address of at most 300 characters that begins with https://, or leave it empty.',
  'organisations.website-secret': 'This web address holds a user name or a password. Type it without them.',
  'organisations.website-private':
    'This web address leads into a private network. Type the address of a public website.',
  'organisations.member-gone': 'This person is not a member any more.',
  'organisations.invitation-over':
    'This invitation was accepted or withdrawn already, or its two weeks are over. Ask for a new one.',
  'organisations.application-too-often': 'You applied several times today. Try again tomorrow.',
  'organisations.application-waits':
    'An application of yours is waiting already. Withdraw it first to send another.',
  'organisations.application-not-found': 'There is no such application.',
  'organisations.application-decided':
    'This application does not wait any more. Load the page again to see what was decided.',
  'organisations.demo-person-not-found': 'There is no such person in a demo here.',
  'organisations.member-not-found': 'This person is not a member of the organisation.',
  'organisations.scope-missing':
    'The token of this program does not include this. An owner of the organisation can make one that does.',
  'organisations.no-scope': 'Choose at least one thing that the program may do.',
  'organisations.role-missing':
    'Your roles in this organisation do not include this. An owner of the organisation can give you the role.',
  'organisations.last-owner': 'This person is the last owner. Make somebody else an owner first.',
  'organisations.not-found': 'There is no such page, or it is not open to you.',
  'organisations.organisation-not-found': 'There is no such organisation.',
};
