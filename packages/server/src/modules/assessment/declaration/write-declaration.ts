import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, type Person, recordAudit } from '../../audit/index.ts';
import {
  type AchievementEdition,
  getAuthored,
  lockDraft,
  recordAssessment,
  removeAssessment,
} from '../../catalog/index.ts';
import { printOfWording } from '../print-of-wording.ts';
import {
  type Declaration,
  deleteDeclaration,
  selectDeclaration,
  selectPublished,
  upsertDeclaration,
} from './declaration-store.ts';

type Writing = Pick<Deps, 'database' | 'now' | 'newId'>;
type Wording = Pick<Declaration, 'title' | 'text'>;

/** Writes what a draft asks its learners to sign; without a text it asks nothing. */
export async function saveDeclaration(
  deps: Writing,
  actor: Actor,
  command: { achievementId: string; wording: Wording; madeFrom?: (stored: Wording) => void },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const draft = await lockDraft(deps, actor, command);
    const before = await selectDeclaration(deps.database, draft.editionId);
    command.madeFrom?.({ title: before?.title ?? '', text: before?.text ?? '' });
    const { wording } = command;
    if (before && wording.text === '') {
      await removeAssessment(deps, draft, before.declarationId);
      await deleteDeclaration(deps.database, draft.editionId);
    } else if (wording.text !== '') await write(deps, draft, { wording, before });
    if (!before && wording.text === '') return;
    await recordAudit(deps, actor, {
      action: 'requirement.changed',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: wording.title || (before?.title ?? '') },
    });
  });
}

async function write(
  deps: Writing & { database: Parameters<typeof upsertDeclaration>[0] },
  draft: AchievementEdition,
  { wording, before }: { wording: Wording; before: Declaration | undefined },
): Promise<void> {
  const own = before ?? {
    declarationId: deps.newId('dcl'),
    editionId: draft.editionId,
    organisationId: draft.organisationId,
    statementId: deps.newId('sta'),
    version: 1,
  };
  const published = await selectPublished(deps.database, own);
  const isAsPublished = published?.title === wording.title && published.text === wording.text;
  const version = published ? published.version + (isAsPublished ? 0 : 1) : 1;
  await store(deps, draft, { ...own, ...wording, version });
}

/** Keeps the declaration of a draft and tells the catalogue what it asks. */
export async function store(
  deps: Writing & { database: Parameters<typeof upsertDeclaration>[0] },
  draft: AchievementEdition,
  declaration: Declaration,
): Promise<void> {
  const { declarationId, statementId, version, title, text } = declaration;
  await upsertDeclaration(deps.database, { ...declaration, changedAt: deps.now() });
  await recordAssessment(deps, draft, {
    summary: {
      ...{ assessmentId: declarationId, kind: 'declaration', title, outcomeIds: [], isReady: true },
      wording: printOfWording(text),
    },
    requirement: {
      id: declarationId,
      requires: 'declaration',
      statement: statementId,
      fromVersion: version,
    },
  });
}

/** What the newest edition asks to sign; undefined where it asks nothing. */
export async function findAuthoredDeclaration(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { achievementId: string },
): Promise<Declaration | undefined> {
  const { editions } = await getAuthored(deps, actor, query);
  return selectDeclaration(deps.database, editions[0].editionId);
}
