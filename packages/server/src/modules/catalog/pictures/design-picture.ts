import { createHash } from 'node:crypto';
import {
  type PictureDesign,
  readUpload,
  type UploadProblem,
  wrapPicture,
} from '../../../platform/badge-designer/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { oneLine } from '../../../platform/plain-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay, getOrganisation } from '../../organisations/index.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import { achievementPolicy } from '../achievement-policy.ts';
import { selectAssessments, selectEdition, selectEditions } from '../catalog-store.ts';
import { lockDraft } from '../draft-achievement.ts';
import { printOfDraft } from '../publication-rules.ts';
import { catalogRefusal, say } from '../refusals.ts';
import { assertReadable, drawPicture, tidyDesign } from './draw-picture.ts';
import { deleteLoosePicture, insertPicture, selectPicture, updatePictureOf } from './picture-store.ts';
import type { PictureBody } from './stored-picture.ts';

type Writing = Pick<Deps, 'database' | 'files' | 'newId' | 'now'>;

interface OfDraft {
  achievementId: string;
  /** Print of the draft that was seen; another one is refused. */
  seen?: string | undefined;
  /** Called under the lock with what is stored: throws when the form was made from something else. */
  madeFrom?: ((stored: PictureBody | undefined, draft: AchievementEdition) => void) | undefined;
}

/** Gives the draft a picture of this design, in place of the one before. */
export async function designPicture(
  deps: Writing,
  actor: Actor,
  command: OfDraft & { design: PictureDesign; alt: string },
): Promise<AchievementEdition> {
  const organisation = await organisationOf(deps, actor, command);
  const [design, alt] = [tidyDesign(command.design), oneLine(command.alt)];
  assertReadable(design);
  const svg = await drawPicture(deps, organisation, { design, alt: alt || organisation.name });
  return givePicture(deps, actor, { ...command, picture: { svg, body: { kind: 'designed', design, alt } } });
}

/** Gives the draft a PNG or SVG of elsewhere. Refuses what does more than draw, with what and where. */
export async function uploadPicture(
  deps: Writing,
  actor: Actor,
  command: OfDraft & { bytes: Uint8Array; alt: string },
): Promise<AchievementEdition> {
  const organisation = await organisationOf(deps, actor, command);
  const alt = oneLine(command.alt);
  const read = await readUpload(command.bytes);
  if ('code' in read) throw refusalOf(read);
  const { svg, mediaType } = wrapPicture(read, alt || organisation.name);
  const sha256 = createHash('sha256').update(command.bytes).digest('hex');
  const body = { kind: 'uploaded', mediaType, sha256, alt } as const;
  return givePicture(deps, actor, { ...command, picture: { svg, body } });
}

/** Takes the draft's own picture away: it has that of the family again. */
export async function dropPicture(
  deps: Writing,
  actor: Actor,
  command: OfDraft,
): Promise<AchievementEdition> {
  return givePicture(deps, actor, command);
}

async function givePicture(
  deps: Writing,
  actor: Actor,
  command: OfDraft & { picture?: { svg: string; body: PictureBody } },
): Promise<AchievementEdition> {
  return inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    await assertSeen(deps, draft, command);
    const { picture } = command;
    const { organisationId, pictureId: before } = draft;
    if (!picture && before === undefined) return draft;
    const pictureId = picture ? deps.newId('pic') : null;
    const changedAt = deps.now();
    if (picture && pictureId)
      await insertPicture(deps.database, { ...picture, pictureId, organisationId, createdAt: changedAt });
    await updatePictureOf(deps.database, draft.editionId, { pictureId, changedAt });
    if (before !== undefined) await deleteLoosePicture(deps.database, before);
    await recordAudit(deps, actor, {
      action: 'achievement.changed',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId,
      detail: { title: draft.title, edition: draft.number, parts: 'design' },
    });
    const saved = await selectEdition(deps.database, draft.editionId);
    if (!saved) throw new Error(`The draft ${draft.editionId} vanished while it was held.`);
    return saved;
  });
}

async function assertSeen(
  deps: Within,
  draft: AchievementEdition,
  { seen, madeFrom }: OfDraft,
): Promise<void> {
  if (seen !== undefined) {
    const print = printOfDraft(draft, await selectAssessments(deps.database, draft.editionId));
    if (seen !== print) throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
  }
  if (!madeFrom) return;
  const stored =
    draft.pictureId === undefined ? undefined : await selectPicture(deps.database, draft.pictureId);
  madeFrom(stored?.body, draft);
}

/** Whose name and mark stand on it; who may not write it finds out before anything is drawn. */
async function organisationOf(deps: Pick<Deps, 'database'>, actor: Actor, { achievementId }: OfDraft) {
  const [edition] = await selectEditions(deps.database, { achievementId });
  if (!edition) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
  assertMay(actor, achievementPolicy.author, edition);
  return getOrganisation(deps, edition.organisationId);
}

function refusalOf(problem: UploadProblem): Refusal {
  const said = saidOf(problem);
  return new Refusal('invalid', said, { picture: said });
}

function saidOf(problem: UploadProblem) {
  switch (problem.code) {
    case 'element':
    case 'attribute':
    case 'value':
      return say(`catalog.svg-${problem.code}`, {
        name: problem.name.slice(0, 40),
        line: String(problem.line),
      });
    case 'malformed':
    case 'declared':
    case 'entity':
    case 'text':
      return say(`catalog.svg-${problem.code}`, { line: String(problem.line) });
    case 'too-wide':
      return say('catalog.png-too-wide', { most: String(problem.most) });
    case 'too-small':
      return say('catalog.png-too-small', { least: String(problem.least) });
    case 'not-square':
      return 'width' in problem
        ? say('catalog.png-not-square', { width: String(problem.width), height: String(problem.height) })
        : say('catalog.svg-not-square');
    case 'not-svg':
    case 'too-complex':
      return say(`catalog.svg-${problem.code}`);
    case 'damaged':
      return say('catalog.png-damaged');
    case 'too-large':
      return say('catalog.picture-too-large');
    case 'neither':
      return say('catalog.picture-neither');
  }
}
