import type { MediaType } from './media-type.ts';

const pictures = ['image/png', 'image/svg+xml'] as const;
const tables = ['text/plain', 'application/json', 'application/zip'] as const;
const works = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'application/zip',
  'application/json',
  'text/plain',
  'audio/mpeg',
  'audio/ogg',
  'video/mp4',
  'video/webm',
] as const;

interface Rules {
  mostBytes: number;
  /** By what the bytes begin with, never by what somebody calls them. */
  mediaTypes: readonly MediaType[];
  /** Everyone: what stands on public pages and in badges. Owner: who acts for the owner; the door asks the policy. */
  readers: 'everyone' | 'owner';
  /** What Cairn makes by itself takes nothing from the room of its owner, so that nothing is left unsigned. */
  takesRoom: boolean;
}

const megabyte = 1_000_000;
/** As much as `pictures.ts` lets through. */
const aPicture = 1024 * 1024;

/** What a file is kept for, which decides its bounds and who reads it. Stored in `platform.file.purpose`. */
export const purposes = {
  logo: { mostBytes: aPicture, mediaTypes: pictures, readers: 'everyone', takesRoom: true },
  cover: { mostBytes: aPicture, mediaTypes: pictures, readers: 'everyone', takesRoom: true },
  /** By hand, on certificates alone: nobody gets it as a file. */
  signature: { mostBytes: aPicture, mediaTypes: pictures, readers: 'owner', takesRoom: true },
  /** What signed badges name: nothing lets go of it. */
  'badge-picture': {
    mostBytes: 2 * megabyte,
    mediaTypes: ['image/png'],
    readers: 'everyone',
    takesRoom: false,
  },
  /** Drawn once and kept for a while; it can be drawn again. */
  drawing: { mostBytes: 2 * megabyte, mediaTypes: ['image/png'], readers: 'owner', takesRoom: false },
  'run-input': { mostBytes: 200 * megabyte, mediaTypes: tables, readers: 'owner', takesRoom: true },
  'run-output': { mostBytes: 500 * megabyte, mediaTypes: tables, readers: 'owner', takesRoom: true },
  evidence: { mostBytes: 500 * megabyte, mediaTypes: works, readers: 'owner', takesRoom: true },
  declaration: { mostBytes: 20 * megabyte, mediaTypes: works, readers: 'owner', takesRoom: true },
} as const satisfies { [purpose: string]: Rules };

export type Purpose = keyof typeof purposes;

/** Those whose files end with what they are about. */
export type PassingPurpose = Exclude<Purpose, 'badge-picture'>;

export function rulesOf(purpose: Purpose): Rules {
  return purposes[purpose];
}

export const roomPurposes = (Object.keys(purposes) as Purpose[]).filter((name) => purposes[name].takesRoom);
export const publicPurposes = (Object.keys(purposes) as Purpose[]).filter(
  (name) => purposes[name].readers === 'everyone',
);
