import type { Deps } from './deps.ts';
import type { FileOwner } from './files/file.ts';
import { keepFile, releaseFiles } from './files/keep-file.ts';
import { type ReceivedFile, receiveFile } from './files/receive-file.ts';
import { type Picture, type PictureProblem, readPicture } from './pictures.ts';
import { Refusal, type Said } from './refusal.ts';
import { say } from './refusals.ts';
import type { Within } from './transaction.ts';

/** Bytes of a new picture, `none` to take the present one away, undefined to keep it. */
export type GivenPicture = Uint8Array | 'none' | undefined;

/** A picture that is stored, and that `keepPicture` keeps. */
export type ReceivedPicture = ReceivedFile | 'none' | undefined;

interface PlaceOfPicture {
  owner: FileOwner;
  /** What it is for, which is also the field of the form that sends it where that has no other name. */
  purpose: 'logo' | 'cover' | 'signature';
  field?: string;
}

/** Stores a picture that somebody chose. Refuses what is no harmless picture, with the reason, at its field. */
export async function receivePicture(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  given: GivenPicture,
  { owner, purpose, field = purpose }: PlaceOfPicture,
): Promise<ReceivedPicture> {
  if (given === undefined || given === 'none') return given;
  const picture = readPicture(given);
  if (!isPicture(picture)) {
    const said = saidOf(picture);
    throw new Refusal('invalid', said, { [field]: said });
  }
  return receiveFile(deps, { owner, purpose, bytes: [picture.bytes] });
}

/** Name of the picture under `/pictures/`, of its bytes, so that an address shows the same for ever; empty for none. */
export function nameOfPicture(received: ReceivedPicture, before = ''): string {
  if (received === undefined) return before;
  if (received === 'none') return '';
  return `${received.sha256}.${received.mediaType === 'image/png' ? 'png' : 'svg'}`;
}

/** Keeps what was received in place of what was there. */
export async function keepPicture(
  deps: Pick<Deps, 'config' | 'newId' | 'now'> & Within,
  received: ReceivedPicture,
  { owner, purpose }: PlaceOfPicture,
): Promise<void> {
  if (received === undefined) return;
  const key = { owner, purpose, about: owner.id };
  await releaseFiles(deps, key, received === 'none' ? undefined : received.sha256);
  if (received !== 'none') await keepFile(deps, received, owner.id);
}

function isPicture(read: Picture | PictureProblem): read is Picture {
  return 'bytes' in read;
}

function saidOf(problem: PictureProblem): Said {
  if (!('name' in problem)) return say(`platform.picture-${problem.code}`);
  const part = { name: problem.name.slice(0, 40) };
  return say(problem.code === 'element' ? 'platform.picture-element' : 'platform.picture-attribute', part);
}
