import type { Deps } from './deps.ts';
import { type Picture, type PictureProblem, readPicture } from './pictures.ts';
import { Refusal, type Said } from './refusal.ts';
import { say } from './refusals.ts';

/** Bytes of a new picture, `none` to take the present one away, undefined to keep it. */
export type GivenPicture = Uint8Array | 'none' | undefined;

/**
 * Keeps a picture that somebody chose under its digest, and answers its name: undefined to keep what is there, empty to
 * take it away. Refuses what is no harmless picture, with the reason, at that field.
 */
export async function keepPicture(
  deps: Pick<Deps, 'files'>,
  given: GivenPicture,
  field: string,
): Promise<string | undefined> {
  if (given === undefined) return undefined;
  if (given === 'none') return '';
  const picture = readPicture(given);
  if (!isPicture(picture)) {
    const said = saidOf(picture);
    throw new Refusal('invalid', said, { [field]: said });
  }
  await deps.files.put(`pictures/${picture.name}`, picture.bytes, picture.contentType);
  return picture.name;
}

function isPicture(read: Picture | PictureProblem): read is Picture {
  return 'bytes' in read;
}

function saidOf(problem: PictureProblem): Said {
  if (!('name' in problem)) return say(`platform.picture-${problem.code}`);
  const part = { name: problem.name.slice(0, 40) };
  return say(problem.code === 'element' ? 'platform.picture-element' : 'platform.picture-attribute', part);
}
