import type { Deps } from '../../platform/deps.ts';
import type { Message } from '../../platform/message.ts';
import { type Actor, type AuditRecord, idOf } from '../audit/index.ts';
import { type AchievementEdition, textsIn } from '../catalog/index.ts';
import { addressKey, hashToken, newToken } from '../people/index.ts';
import type { Claim, NewClaim } from './claim-store.ts';
import { languageOf, letter } from './letters.ts';

/** What waits for the owner of an address, and the mail that leads there. */
export interface Offered {
  claim: Claim;
  stored: NewClaim;
  message: Message;
}

export function newClaim(
  deps: Pick<Deps, 'config' | 'newId' | 'now' | 'randomBytes'>,
  actor: Actor,
  offer: {
    edition: AchievementEdition;
    address: string;
    issuerName: string;
    awardedAt: Date;
    expiresAt?: Date | undefined;
    note?: string | undefined;
    requestKey: string;
  },
): Offered {
  const { edition, address, issuerName, awardedAt, expiresAt, note, requestKey } = offer;
  const now = deps.now();
  const token = newToken(deps);
  const claim: Claim = {
    id: deps.newId('clm'),
    organisationId: edition.organisationId,
    editionId: edition.editionId,
    title: edition.title,
    address: address.trim(),
    awardedAt,
    ...(expiresAt ? { expiresAt } : {}),
    ...(note ? { note } : {}),
    awardedBy: idOf(actor),
    createdAt: now,
    sentAt: now,
    reminders: 0,
    stage: 'unsent',
  };
  const language = languageOf(actor);
  const { title } = textsIn(edition, [language ?? '']);
  const url = `${deps.config.publicUrl}/claims/${token}`;
  return {
    claim,
    stored: { ...claim, addressKey: addressKey(address), requestKey, tokenHash: hashToken(token) },
    message: {
      ...{ to: claim.address, language, priority: 'later', about: claim.id },
      letter: letter('issuing.badge-waits', { issuer: issuerName, title, url }),
    },
  };
}

/** What the trail says of it. */
export function offeredEntry({ id, organisationId, title, address }: Claim): AuditRecord {
  return {
    action: 'award.offered',
    subjectType: 'claim',
    subjectId: id,
    organisationId,
    detail: { title, address },
  };
}
