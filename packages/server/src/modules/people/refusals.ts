import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type PeopleRefusals = {
  'people.last-administrator-yourself': undefined;
  'people.last-administrator': undefined;
  'people.address-confusable': undefined;
  'people.name-invisible': undefined;
  'people.name-long': { most: number };
  'people.password-short': { least: number };
  'people.password-long': { most: number };
  'people.password-monotonous': undefined;
  'people.password-guessable': undefined;
  'people.password-personal': undefined;
  'people.password-wrong': undefined;
  'people.link-leads-nowhere': undefined;
  'people.oidc-unconfirmed': undefined;
  'people.oidc-no-address': undefined;
  'people.oidc-account-exists': undefined;
  'people.oidc-linked-elsewhere': undefined;
  'people.oidc-somebody-else': undefined;
  'people.provider-unreachable': undefined;
  'people.address-taken-meanwhile': undefined;
  'people.address-taken-ask': undefined;
  'people.person-not-found': undefined;
  'people.not-signed-in': undefined;
  'people.not-found': undefined;
  'people.person-locked': undefined;
  'people.address-taken': undefined;
  'people.primary-address': undefined;
  'people.address-not-found': undefined;
  'people.link-of-another': undefined;
  'people.link-used': undefined;
  'people.no-provider': undefined;
  'people.passkey-refused': undefined;
  'people.lock-oneself': undefined;
  'people.lock-administrator': undefined;
  'people.already-set-up': undefined;
  'people.sign-in-refused': undefined;
};

export const say = sayingOf<PeopleRefusals>();
