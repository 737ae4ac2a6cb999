import { siteName } from '../../../../platform/letter.ts';
import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

const ignore = 'If this was not you, you need not do anything: nothing changes unless the link is opened.';

export const people: LettersOf<`people.${string}`> = {
  'people.sign-up': ({ url }) => ({
    subject: `Finish signing up to ${siteName}`,
    text: letter(
      `Somebody, we hope you, wants to open an account at ${siteName} with this address.`,
      `To go on, open this link within a day and choose a password:\n${url}`,
      ignore,
    ),
  }),
  'people.already-signed-up': ({ url }) => ({
    subject: `You already have an account at ${siteName}`,
    text: letter(
      `Somebody, we hope you, wanted to sign up at ${siteName} with this address. It already belongs to an account.`,
      `To sign in, open this link within 20 minutes:\n${url}`,
      ignore,
    ),
  }),
  'people.sign-in': ({ url }) => ({
    subject: `Your link to sign in to ${siteName}`,
    text: letter(`To sign in, open this link within 20 minutes:\n${url}`, ignore),
  }),
  'people.no-account': ({ url }) => ({
    subject: `There is no account with this address at ${siteName}`,
    text: letter(
      `Somebody, we hope you, wanted to sign in to ${siteName} with this address. No account has it. Perhaps you signed up with another one.`,
      `To open an account with this address, open this link within a day:\n${url}`,
      ignore,
    ),
  }),
  'people.reset-password': ({ url }) => ({
    subject: `Choose a new password for ${siteName}`,
    text: letter(`To choose a new password, open this link within an hour:\n${url}`, ignore),
  }),
  'people.account-closed': () => ({
    subject: `Your account at ${siteName} is closed`,
    text: letter(
      'As you asked, your account is closed: your name, your addresses and every way to sign in are deleted.',
      'Badges that you saved stay valid and can be checked by anyone who has the file.',
    ),
  }),
  'people.password-changed': ({ url }) => ({
    subject: `Your password at ${siteName} was changed`,
    text: letter(
      'The password of your account was changed just now, and every other device was signed out.',
      `If this was not you, choose a new password at once:\n${url}`,
    ),
  }),
  'people.passkey-added': ({ name, url }) => ({
    subject: `A passkey was added to your account at ${siteName}`,
    text: letter(
      `The passkey ${quoted(name)} can sign in to your account from now on.`,
      `If this was not you, remove it and choose a new password:\n${url}`,
    ),
  }),
  'people.add-address': ({ url, who }) => ({
    subject: `Confirm this address for ${siteName}`,
    text: letter(
      `Somebody who goes by the name ${quoted(who)} wants to add this address to their account at ${siteName}.`,
      `If that is you, open this link in the browser in which you are signed in, within a day:\n${url}`,
      'If you do not know this person, do not open the link. The address stays yours.',
    ),
  }),
  'people.address-already-taken': ({ who }) => ({
    subject: `This address already belongs to an account at ${siteName}`,
    text: letter(
      `Somebody who goes by the name ${quoted(who)} wants to add this address to their account at ${siteName}. It already belongs to an account, so nothing was changed.`,
      'If both accounts are yours: sign in to the one that has this address, remove it there, and try again.',
    ),
  }),
  'people.address-added': ({ address, url }) => ({
    subject: `An address was added to your account at ${siteName}`,
    text: letter(
      `${address} can be used for your account from now on.`,
      `If this was not you, remove it and choose a new password:\n${url}`,
    ),
  }),
  'people.address-removed': ({ address }) => ({
    subject: `An address was removed from your account at ${siteName}`,
    text: letter(`${address} does not belong to your account at ${siteName} any more.`),
  }),
  'people.confirm-primary': ({ address, url }) => ({
    subject: `Confirm the change of your main address at ${siteName}`,
    text: letter(
      `You want ${siteName} to write to ${address} instead of this address.`,
      `To confirm, open this link in the browser in which you are signed in, within an hour:\n${url}`,
      'If this was not you, somebody is using your account: choose a new password.',
    ),
  }),
  'people.primary-changed': ({ address, url }) => ({
    subject: `Your main address at ${siteName} was changed`,
    text: letter(
      `${siteName} writes to ${address} from now on.`,
      `If this was not you, take it back within seven days. That signs everybody out, and you choose a new password:\n${url}`,
    ),
  }),
  'people.is-primary-now': () => ({
    subject: `This is your main address at ${siteName} now`,
    text: letter(`You changed your main address. ${siteName} writes to this one from now on.`),
  }),
};
