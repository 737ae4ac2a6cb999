import type { Deps } from './deps.ts';
import { type Picture, type PictureProblem, readPicture } from './pictures.ts';
import { Refusal } from './refusal.ts';

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
    const sentence = sentenceOf(picture);
    throw new Refusal('invalid', `platform.picture-${picture.code}`, sentence, { [field]: sentence });
  }
  await deps.files.put(`pictures/${picture.name}`, picture.bytes, picture.contentType);
  return picture.name;
}

function isPicture(read: Picture | PictureProblem): read is Picture {
  return 'bytes' in read;
}

function sentenceOf(problem: PictureProblem): string {
  switch (problem.code) {
    case 'too-large':
      return 'The picture is larger than 1 MB. Choose a smaller one.';
    case 'too-wide':
      return 'The picture has more than 4096 points a side. Choose a smaller one.';
    case 'neither':
      return 'This is neither a PNG nor an SVG. Save the picture as one of these.';
    case 'damaged':
      return 'The picture is damaged. Save it again as PNG.';
    case 'not-svg':
      return 'The drawing holds more than a plain drawing: comments, entities or parts that are not well formed. Export it as plain SVG, or as PNG.';
    case 'too-many-parts':
      return 'The drawing has more than 2000 parts. Save it as PNG.';
    case 'element':
      return `The drawing holds “${problem.name.slice(0, 40)}”, which can do more than draw. Export it as plain SVG, or as PNG.`;
    default:
      return `“${problem.name.slice(0, 40)}” in the drawing can do more than draw. Export it as plain SVG, or as PNG.`;
  }
}
