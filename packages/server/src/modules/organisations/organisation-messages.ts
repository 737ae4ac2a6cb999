import { letter, quoted, siteName } from '../../platform/letter.ts';
import type { Message } from '../../platform/message.ts';

/** The sentences of the mails of this module, in English. */
type Words = Omit<Message, 'to' | 'html'>;

export const messages = {
  invitation: (organisation: string, who: string, url: string): Words => ({
    subject: `An invitation to ${quoted(organisation)} at ${siteName}`,
    text: letter(
      `Somebody who goes by the name ${quoted(who)} invites you to work with the organisation ${quoted(organisation)} at ${siteName}, where microcredentials are made and awarded.`,
      `To see what you would do there, and to accept, open this link within two weeks:\n${url}`,
    ),
  }),
  applied: (organisation: string, who: string, url: string): Words => ({
    subject: `${quoted(organisation)} applies to offer microcredentials`,
    text: letter(
      `Somebody who goes by the name ${quoted(who)} asks for the organisation ${quoted(organisation)} at ${siteName}.`,
      `To read the application, and to accept or decline it, open this page:\n${url}`,
    ),
  }),
  applicationAccepted: (organisation: string, url: string): Words => ({
    subject: `Your organisation ${quoted(organisation)} is open at ${siteName}`,
    text: letter(
      `An administrator accepted your application. You are the owner of ${quoted(organisation)}: you can describe what you teach, invite others and publish.`,
      `This is its console:\n${url}`,
    ),
  }),
  applicationDeclined: (organisation: string, answer: string, url: string): Words => ({
    subject: `Your application for ${quoted(organisation)} at ${siteName} was declined`,
    text: letter(
      `An administrator read your application for ${quoted(organisation)} and declined it. The reason that was given: ${quoted(answer, 1000)}`,
      `You can apply again:\n${url}`,
    ),
  }),
} as const;
