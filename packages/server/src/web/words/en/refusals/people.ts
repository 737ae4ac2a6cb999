import type { RefusalsOf } from '../../refusal-words.ts';

export const people: RefusalsOf<`people.${string}`> = {
  'people.last-administrator-yourself':
    'You are the last administrator. Make somebody else an administrator first.',
  'people.last-administrator':
    'This person is the last administrator. Make somebody else an administrator first.',
  'people.address-confusable':
    'This address mixes letters of different alphabets that look alike. Type it again.',
  'people.name-invisible': 'The name needs at least one letter or digit that can be seen.',
  'people.name-long': ({ most }) => `The name is too long. Use at most ${most} characters.`,
  'people.password-short': ({ least }) => `Use at least ${least} characters. A sentence is fine.`,
  'people.password-long': ({ most }) => `Use at most ${most} characters.`,
  'people.password-monotonous': 'Use more different characters.',
  'people.password-guessable':
    'Many people would try this first. Choose something that only you would think of.',
  'people.password-personal': 'Choose something other than your name or your address.',
  'people.password-wrong': 'This is not your password. Check it, or let us mail you a link to sign in.',
  'people.link-leads-nowhere': 'This link does not lead to an account any more.',
  'people.oidc-unconfirmed': 'The sign-in at your organisation could not be confirmed. Try again.',
  'people.oidc-no-address':
    'Your organisation did not confirm an e-mail address for you. Sign up with an address first.',
  'people.oidc-account-exists':
    'An account with your address exists already. Sign in to it, and link your organisation on the account page.',
  'people.oidc-linked-elsewhere': 'This sign-in already belongs to another account.',
  'people.oidc-somebody-else': 'You signed in as somebody else in the meantime.',
  'people.provider-unreachable':
    'The sign-in of your organisation cannot be reached. Try again later, or sign in another way.',
  'people.address-taken-meanwhile': 'This address belongs to another account in the meantime.',
  'people.address-taken-ask':
    'This address belongs to another account in the meantime. Ask an administrator for help.',
  'people.person-not-found': 'There is no such person.',
  'people.not-signed-in': 'Sign in first.',
  'people.not-found': 'There is no such page, or it is not open to you.',
  'people.person-locked':
    'This account is locked. Write to whoever runs this site if you think that this is a mistake.',
  'people.address-taken': 'This address already belongs to an account. Sign in instead.',
  'people.primary-address': 'This is your main address. Make another one your main address first.',
  'people.address-not-found': 'This address does not belong to your account.',
  'people.link-of-another':
    'This link was asked for by another account. Nothing was changed. If you do not know who asked, leave it.',
  'people.link-used': 'This link was used already, or its time is over. Ask for a new one.',
  'people.no-provider': 'No organisation is set up for sign-in.',
  'people.passkey-refused': 'This passkey could not be confirmed. Try again, or use another way to sign in.',
  'people.lock-oneself': 'You cannot lock yourself. Ask another administrator.',
  'people.lock-administrator': 'This person is an administrator. Take the administration away first.',
  'people.already-set-up': 'This Cairn has an administrator already. Sign in.',
  'people.sign-in-refused':
    'The address and the password do not belong together. Check both, or let us mail you a link to sign in.',
};
