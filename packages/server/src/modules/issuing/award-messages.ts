import type { Message } from '../../platform/mail.ts';
import type { Award } from './award.ts';

/** What is needed to write to the holder: to whom, about what, in whose name. */
interface Letter {
  award: Pick<Award, 'id' | 'title' | 'holderName' | 'revocationReason'>;
  /** The holder's main address. */
  to: string;
  issuerName: string;
  publicUrl: string;
}

/** Says that the badge is there, with the way to it. */
export function signedMessage({ award, to, issuerName, publicUrl }: Letter): Message {
  return {
    to,
    subject: `Your badge is ready: ${award.title}`,
    text: letter(
      `Hello ${award.holderName},`,
      `${issuerName} has awarded you the badge “${award.title}”. It is signed and yours to keep.`,
      `See it, save it and show it to others:\n${walletPage(publicUrl, award.id)}`,
    ),
  };
}

/** Says that the badge was taken back, why, and whom to ask. */
export function revokedMessage({ award, to, issuerName, publicUrl }: Letter): Message {
  return {
    to,
    subject: `Your badge was taken back: ${award.title}`,
    text: letter(
      `Hello ${award.holderName},`,
      `${issuerName} has taken back your badge “${award.title}”. Whoever checks it now reads that it does not count any more.`,
      `The reason given: ${award.revocationReason ?? ''}`,
      `If you think that this is a mistake, write to ${issuerName}. What the badge said stays here:\n${walletPage(publicUrl, award.id)}`,
    ),
  };
}

function walletPage(publicUrl: string, awardId: string): string {
  return `${publicUrl}/wallet/${awardId}`;
}

function letter(...paragraphs: string[]): string {
  return `${[...paragraphs, 'Cairn'].join('\n\n')}\n`;
}
