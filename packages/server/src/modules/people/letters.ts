import { sayingOf } from '../../platform/refusal.ts';

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type PeopleLetters = {
  'people.sign-up': { url: string };
  'people.already-signed-up': { url: string };
  'people.sign-in': { url: string };
  'people.no-account': { url: string };
  'people.reset-password': { url: string };
  'people.account-closed': undefined;
  'people.password-changed': { url: string };
  'people.passkey-added': { name: string; url: string };
  'people.add-address': { url: string; who: string };
  'people.address-already-taken': { who: string };
  'people.address-added': { address: string; url: string };
  'people.address-removed': { address: string };
  'people.confirm-primary': { address: string; url: string };
  'people.primary-changed': { address: string; url: string };
  'people.is-primary-now': undefined;
};

export const letter = sayingOf<PeopleLetters>();
