import { siteName } from '../../../../platform/letter.ts';
import type { LettersOf } from '../../letter-words.ts';
import { letter, quoted } from './kit.ts';

export const organisations: LettersOf<`organisations.${string}`> = {
  'organisations.invitation': ({ organisation, who, url }) => ({
    subject: `An invitation to ${quoted(organisation)} at ${siteName}`,
    text: letter(
      `Somebody who goes by the name ${quoted(who)} invites you to work with the organisation ${quoted(organisation)} at ${siteName}, where microcredentials are made and awarded.`,
      `To see what you would do there, and to accept, open this link within two weeks:\n${url}`,
    ),
  }),
  'organisations.applied': ({ organisation, who, url }) => ({
    subject: `${quoted(organisation)} applies to offer microcredentials`,
    text: letter(
      `Somebody who goes by the name ${quoted(who)} asks for the organisation ${quoted(organisation)} at ${siteName}.`,
      `To read the application, and to accept or decline it, open this page:\n${url}`,
    ),
  }),
  'organisations.application-accepted': ({ organisation, url }) => ({
    subject: `Your organisation ${quoted(organisation)} is open at ${siteName}`,
    text: letter(
      `An administrator accepted your application. You are the owner of ${quoted(organisation)}: you can describe what you teach, invite others and publish.`,
      `This is its console:\n${url}`,
    ),
  }),
  'organisations.application-declined': ({ organisation, answer, url }) => ({
    subject: `Your application for ${quoted(organisation)} at ${siteName} was declined`,
    text: letter(
      `An administrator read your application for ${quoted(organisation)} and declined it. The reason that was given: ${quoted(answer, 1000)}`,
      `You can apply again:\n${url}`,
    ),
  }),
};
