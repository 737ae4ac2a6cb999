import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type OrganisationsRefusals = {
  'organisations.invitation-of-another': { address: string };
  'organisations.too-many-api-tokens': { most: number };
  'organisations.api-token-nameless': undefined;
  'organisations.api-token-name-long': { most: number };
  'organisations.no-role': undefined;
  'organisations.address-confusable': undefined;
  'organisations.role-not-offered': undefined;
  'organisations.slug-reserved': undefined;
  'organisations.slug-malformed': undefined;
  'organisations.slug-taken': undefined;
  'organisations.website-malformed': undefined;
  'organisations.website-secret': undefined;
  'organisations.website-private': undefined;
  'organisations.member-gone': undefined;
  'organisations.invitation-over': undefined;
  'organisations.application-too-often': undefined;
  'organisations.application-waits': undefined;
  'organisations.application-not-found': undefined;
  'organisations.application-decided': undefined;
  'organisations.demo-person-not-found': undefined;
  'organisations.member-not-found': undefined;
  'organisations.role-missing': undefined;
  'organisations.scope-missing': undefined;
  'organisations.no-scope': undefined;
  'organisations.last-owner': undefined;
  'organisations.not-found': undefined;
  'organisations.organisation-not-found': undefined;
};

export const say = sayingOf<OrganisationsRefusals>();
