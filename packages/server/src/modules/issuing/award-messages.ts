import { letter, quoted } from '../../platform/letter.ts';
import type { Message } from '../../platform/message.ts';
import type { Award } from './award.ts';

/** What is needed to write to the holder: to whom, about what, in whose name. */
interface Letter {
  award: Pick<Award, 'id' | 'title' | 'endReason'>;
  /** The holder's main address. */
  to: string;
  issuerName: string;
  publicUrl: string;
}

/** Says that the badge is there, with the way to it. */
export function signedMessage({ award, to, issuerName, publicUrl }: Letter): Message {
  return {
    to,
    priority: 'later',
    subject: `Your badge is ready: ${quoted(award.title)}`,
    text: letter(
      `${quoted(issuerName)} has awarded you the badge ${quoted(award.title)}. It is signed and yours to keep.`,
      `See it, save it and show it to others:\n${walletPage(publicUrl, award.id)}`,
    ),
  };
}

/** Writes to an address without an account: a badge waits there for its owner. */
export function claimMessage(letterTo: {
  to: string;
  title: string;
  issuerName: string;
  url: string;
}): Message {
  const { to, title, issuerName, url } = letterTo;
  return {
    to,
    priority: 'later',
    subject: `A badge waits for you: ${quoted(title)}`,
    text: letter(
      `${quoted(issuerName)} has awarded the badge ${quoted(title)} to the owner of this address.`,
      `Take it here. It costs nothing, and you choose who sees it:\n${url}`,
      'If you do not know what this is about, leave it: nobody but you can take it.',
    ),
  };
}

/** Says that the badge was taken back, why, and whom to ask. */
export function revokedMessage({ award, to, issuerName, publicUrl }: Letter): Message {
  return {
    to,
    subject: `Your badge was taken back: ${quoted(award.title)}`,
    text: letter(
      `${quoted(issuerName)} has taken back your badge ${quoted(award.title)}. Whoever checks it now reads that it does not count any more.`,
      `The reason that they gave:\n> ${quoted(award.endReason ?? '', 500)}`,
      `If you think that this is a mistake, write to ${quoted(issuerName)}. What the badge said stays here:\n${walletPage(publicUrl, award.id)}`,
    ),
  };
}

function walletPage(publicUrl: string, awardId: string): string {
  return `${publicUrl}/wallet/${awardId}`;
}
