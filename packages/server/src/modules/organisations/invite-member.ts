import type { Deps } from '../../platform/deps.ts';
import { Refusal, type Said } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person, Role } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { hashToken, looksLikeAnother, newToken } from '../people/index.ts';
import { deleteInvitation, saveInvitation } from './invitation-store.ts';
import { letter } from './letters.ts';
import { assertRolesOffered } from './member-rules.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { getOrganisation } from './organisations.ts';
import { assertMay } from './policy.ts';
import { say } from './refusals.ts';

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

/** Mails somebody an invitation; inviting again replaces the older invitation. */
export async function inviteMember(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'randomBytes' | 'mail'>,
  actor: Person,
  command: { organisationId: string; address: string; roles: readonly Role[] },
): Promise<void> {
  assertMay(actor, organisationPolicy.manageMembers, command);
  const { organisationId, address, roles } = command;
  if (roles.length === 0) refuseField('roles', say('organisations.no-role'));
  assertRolesOffered(roles, []);
  if (looksLikeAnother(address)) refuseField('address', say('organisations.address-confusable'));
  const organisation = await getOrganisation(deps, organisationId);
  const token = newToken(deps);
  const createdAt = deps.now();
  const invitation = {
    id: deps.newId('inv'),
    organisationId,
    tokenHash: hashToken(token),
    address,
    roles: [...roles],
    invitedBy: actor.name,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + twoWeeks),
  };
  await inTransaction(deps, async (deps) => {
    await saveInvitation(deps.database, invitation);
    await recordAudit(deps, actor, {
      action: 'member.invited',
      subjectType: 'invitation',
      subjectId: invitation.id,
      organisationId,
      detail: { address: address.trim(), after: roles.join(', ') },
    });
    const url = `${deps.config.publicUrl}/invitations/${token}`;
    await deps.mail.send(deps, {
      ...{ to: address.trim(), language: actor.language },
      letter: letter('organisations.invitation', { organisation: organisation.name, who: actor.name, url }),
    });
  });
}

export async function withdrawInvitation(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  command: { organisationId: string; invitationId: string },
): Promise<void> {
  assertMay(actor, organisationPolicy.manageMembers, command);
  const { organisationId, invitationId } = command;
  await inTransaction(deps, async (deps) => {
    const gone = await deleteInvitation(deps.database, { organisationId, id: invitationId });
    if (!gone) return;
    await recordAudit(deps, actor, {
      action: 'member.invitation-withdrawn',
      subjectType: 'invitation',
      subjectId: invitationId,
      organisationId,
      detail: { address: gone.address },
    });
  });
}

function refuseField(field: string, said: Said): never {
  throw new Refusal('invalid', said, { [field]: said });
}
