import type { Deps } from '../../../platform/deps.ts';
import { sayingOf } from '../../../platform/refusal.ts';
import type { Within } from '../../../platform/transaction.ts';
import type { Person } from '../../audit/index.ts';
import type { Case } from '../../cases/index.ts';
import { notify } from '../../notices/index.ts';
import { findOrganisation, listMembersWho } from '../../organisations/index.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import { achievementPolicy } from '../achievement-policy.ts';
import { selectEdition } from '../catalog-store.ts';
import type { DraftComment } from './draft-comment.ts';
import type { OfReview } from './review-facts.ts';
import { selectEditors } from './review-store.ts';

/** What people are told of the review of a draft: code to what stands in it. */
export type CatalogNotices = {
  'catalog.review-asked': { title: string };
  'catalog.review-approved': { title: string; reason: string };
  'catalog.changes-asked': { title: string; reason: string };
  'catalog.commented': { title: string; person: string };
};

/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type CatalogLetters = { [code in keyof CatalogNotices]: CatalogNotices[code] & { url: string } };

const say = sayingOf<CatalogNotices>();

type Telling = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;

/** Listener: whoever may review the draft, and did not write it, is asked to. */
export async function tellReviewers(deps: Telling, fact: OfReview): Promise<void> {
  const path = await pathOf(deps, fact);
  if (path === undefined) return;
  const editors = new Set(
    (await selectEditors(deps.database, fact.editionId)).map(({ personId }) => personId),
  );
  const news = {
    key: `review-asked:${fact.caseId}`,
    said: say('catalog.review-asked', { title: fact.title }),
    path,
  };
  for (const { personId } of await listMembersWho(deps, achievementPolicy.review, fact))
    if (!editors.has(personId)) await notify(deps, { personId, ...news });
}

/** What the case calls when it is decided: whoever wrote the draft reads how. */
export async function tellReviewed(deps: Telling, decided: Case): Promise<void> {
  const draft = await selectEdition(deps.database, decided.subjectId);
  const path = draft && (await pathOf(deps, draft));
  if (path === undefined) return;
  const { title, reason = '', id } = decided;
  const code = decided.state === 'accepted' ? 'catalog.review-approved' : 'catalog.changes-asked';
  const news = { key: `reviewed:${id}`, said: say(code, { title, reason }), path };
  const editors = await selectEditors(deps.database, decided.subjectId);
  const told = new Set([decided.askerId, ...editors.map(({ personId }) => personId)]);
  for (const personId of told) await notify(deps, { personId, ...news });
}

/** Those who wrote the draft, and those who wrote before in the thread, hear of a comment; its author knows. */
export async function tellOfComment(
  deps: Telling & Within,
  actor: Person,
  { draft, comment, heard }: { draft: AchievementEdition; comment: DraftComment; heard: readonly string[] },
): Promise<void> {
  const path = await pathOf(deps, draft);
  if (path === undefined) return;
  const editors = await selectEditors(deps.database, draft.editionId);
  const told = new Set([...heard, ...editors.map(({ personId }) => personId)]);
  told.delete(actor.personId);
  const said = say('catalog.commented', { title: draft.title, person: actor.name });
  for (const personId of told) await notify(deps, { personId, key: `comment:${comment.id}`, said, path });
}

async function pathOf(
  deps: Pick<Deps, 'database'>,
  { organisationId, achievementId }: { organisationId: string; achievementId: string },
): Promise<string | undefined> {
  const organisation = await findOrganisation(deps, organisationId);
  return organisation && `/console/${organisation.slug}/achievements/${achievementId}/review`;
}
