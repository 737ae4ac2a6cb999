import { sayingOf } from '../../platform/refusal.ts';

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type OrganisationsLetters = {
  'organisations.invitation': { organisation: string; who: string; url: string };
  'organisations.applied': { organisation: string; who: string; url: string };
  'organisations.application-accepted': { organisation: string; url: string };
  'organisations.application-declined': { organisation: string; answer: string; url: string };
};

export const letter = sayingOf<OrganisationsLetters>();
