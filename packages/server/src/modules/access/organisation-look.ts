import type { Deps } from '../../platform/deps.ts';
import { type Picture, type PictureProblem, readPicture } from '../../platform/pictures.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMay } from './access-rules.ts';
import type { Actor } from './actor.ts';
import { lockOrganisation, type Organisation, updateOrganisation } from './organisation-store.ts';
import { getOrganisation } from './organisations.ts';
import { recordAudit } from './record-audit.ts';

export interface LookChange {
  organisationId: string;
  /** Name of a palette; empty for none. */
  accent: string;
  /** Bytes of a new picture, `none` to take the present one away, absent to keep it. */
  logo?: Uint8Array | 'none' | undefined;
  cover?: Uint8Array | 'none' | undefined;
  /** Called with what is stored and held; throws when the change was made from something else. */
  madeFrom?: (stored: Organisation) => void;
}

/** An owner chooses logo, cover and accent. Pictures are kept by their digest and never change. */
export async function changeLook(
  deps: Pick<Deps, 'database' | 'files'>,
  actor: Actor,
  command: LookChange,
): Promise<void> {
  const { organisationId } = command;
  assertMay(actor, 'manage-organisation', { organisationId });
  const logo = await keep(deps, command.logo, 'logo');
  const cover = await keep(deps, command.cover, 'cover');
  await deps.database.transaction().execute(async (transaction) => {
    await lockOrganisation(transaction, organisationId);
    const before = await getOrganisation({ database: transaction }, organisationId);
    command.madeFrom?.(before);
    const { logo: oldLogo, cover: oldCover, accent: _, ...rest } = before;
    const newLogo = logo === undefined ? oldLogo : logo.name;
    const newCover = cover === undefined ? oldCover : cover.name;
    await updateOrganisation(transaction, {
      ...rest,
      ...(newLogo ? { logo: newLogo } : {}),
      ...(newCover ? { cover: newCover } : {}),
      ...(command.accent ? { accent: command.accent } : {}),
    });
    await recordAudit(transaction, {
      actor,
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: before.name },
    });
  });
}

/** Undefined to keep what is there; an empty name to take it away. */
async function keep(
  deps: Pick<Deps, 'files'>,
  given: Uint8Array | 'none' | undefined,
  field: 'logo' | 'cover',
): Promise<{ name: string } | undefined> {
  if (given === undefined) return undefined;
  if (given === 'none') return { name: '' };
  const picture = readPicture(given);
  if (!isPicture(picture)) {
    const sentence = sentenceOf(picture);
    throw new Refusal('invalid', `access.picture-${picture.code}`, sentence, { [field]: sentence });
  }
  await deps.files.put(`pictures/${picture.name}`, picture.bytes, picture.contentType);
  return picture;
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
