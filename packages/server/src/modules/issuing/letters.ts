import { sayingOf } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type IssuingLetters = {
  'issuing.badge-ready': { issuer: string; title: string; url: string };
  'issuing.badge-waits': { issuer: string; title: string; url: string };
  'issuing.badge-still-waits': { issuer: string; title: string; url: string };
  'issuing.badge-expires': { issuer: string; title: string; expires: string; url: string };
  'issuing.badge-revoked': { issuer: string; title: string; reason: string; url: string };
  'issuing.badge-suspended': { issuer: string; title: string; reason: string; url: string };
  'issuing.badge-reinstated': { issuer: string; title: string; reason: string; url: string };
  'issuing.badge-amended': { issuer: string; title: string; url: string };
  'issuing.badge-renewed': { issuer: string; title: string; expires: string; url: string };
  'issuing.badge-questioned': { issuer: string; title: string; url: string };
  'issuing.badge-to-decide': { holder: string; title: string; url: string };
  'issuing.badge-stands': { issuer: string; title: string; url: string };
  'issuing.badge-stays': { issuer: string; title: string; reason: string; url: string };
  'issuing.badge-goes': { issuer: string; title: string; reason: string; url: string };
};

export const letter = sayingOf<IssuingLetters>();

/** In which language a stranger is written to: in that of the person who awards. */
export function languageOf(actor: Actor): string | undefined {
  return actor.kind === 'person' ? actor.language : undefined;
}
