import type { Deps } from '../../platform/deps.ts';
import { type Actor, type AuditRecord, idOf } from '../audit/index.ts';
import type { AchievementEdition } from '../catalog/index.ts';
import type { Award, AwardSource } from './award.ts';
import type { NewAward } from './award-store.ts';

/** What an award is made of. */
export interface Earned {
  edition: AchievementEdition;
  person: { id: string; name: string };
  source: AwardSource;
  scorePercent?: number | undefined;
  note?: string | undefined;
  requestKey?: string | undefined;
  awardedAt: Date;
  expiresAt?: Date | undefined;
}

/** An award as it begins: it waits for its signature. */
export function newAward(
  deps: Pick<Deps, 'newId' | 'now'>,
  actor: Actor,
  earned: Earned,
): { award: Award; stored: NewAward } {
  const { edition, person, source, scorePercent, note, requestKey, awardedAt, expiresAt } = earned;
  const award: Award = {
    id: deps.newId('awd'),
    organisationId: edition.organisationId,
    personId: person.id,
    holderName: person.name,
    achievementId: edition.achievementId,
    editionId: edition.editionId,
    title: edition.title,
    source,
    status: 'pending-signature',
    awardedAt,
    ...(expiresAt ? { expiresAt } : {}),
    decidedAt: deps.now(),
    ...(scorePercent === undefined ? {} : { scorePercent }),
    ...(note ? { note } : {}),
  };
  const { status: _, ...rest } = award;
  const stored = {
    ...rest,
    ...(actor.kind === 'cairn' ? {} : { awardedBy: idOf(actor) }),
    ...(requestKey ? { requestKey } : {}),
  };
  return { award, stored };
}

/** What the trail says of it. */
export function givenEntry({ id, organisationId, title, holderName, source }: Award): AuditRecord {
  return {
    action: 'award.given',
    subjectType: 'award',
    subjectId: id,
    organisationId,
    detail: { title, holderName, source: source.kind },
  };
}
