import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { Person, Role } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { assertOwnerRemains, assertRolesOffered } from './member-rules.ts';
import { type Member, membersOf } from './members.ts';
import { saveMembership } from './membership-store.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { lockOrganisation } from './organisation-store.ts';
import { assertMay } from './policy.ts';
import { say } from './refusals.ts';

/** Changes what a member may do; no roles at all removes the person. Members may always leave by themselves. */
export async function setRoles(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  command: {
    organisationId: string;
    personId: string;
    roles: readonly Role[];
    /** Called with the member as stored and held; throws when the roles were chosen from others. */
    madeFrom?: (stored: Member) => void;
  },
): Promise<void> {
  const isLeaving = command.personId === actor.personId && command.roles.length === 0;
  if (!isLeaving) assertMay(actor, organisationPolicy.manageMembers, command);
  await inTransaction(deps, async (deps) => {
    await lockOrganisation(deps.database, command.organisationId);
    const members = await membersOf(deps, command.organisationId);
    const member = members.find((each) => each.personId === command.personId);
    if (!member) {
      throw new Refusal('not-found', say('organisations.member-gone'));
    }
    command.madeFrom?.(member);
    assertRolesOffered(command.roles, member.roles);
    assertOwnerRemains(members, command);
    if (command.roles.length === 0) {
      await saveMembership(deps.database, { ...command, createdAt: deps.now() });
      return recordChange(deps, actor, {
        ...command,
        member,
        action: isLeaving ? 'member.left' : 'member.removed',
      });
    }
    await saveMembership(deps.database, { ...command, createdAt: deps.now() });
    return recordChange(deps, actor, { ...command, member, action: 'member.roles-changed' });
  });
}

/** Makes somebody a member in the caller's transaction, who has checked that this is meant. */
export async function addMember(
  deps: Pick<Deps, 'now'> & Within,
  membership: { organisationId: string; personId: string; roles: readonly Role[] },
): Promise<void> {
  await saveMembership(deps.database, { ...membership, createdAt: deps.now() });
}

async function recordChange(
  deps: Within,
  actor: Person,
  change: {
    organisationId: string;
    member: Member;
    roles: readonly Role[];
    action: 'member.left' | 'member.removed' | 'member.roles-changed';
  },
): Promise<void> {
  await recordAudit(deps, actor, {
    action: change.action,
    subjectType: 'person',
    subjectId: change.member.personId,
    organisationId: change.organisationId,
    detail: {
      name: change.member.name,
      before: change.member.roles.join(', '),
      after: change.roles.join(', '),
    },
  });
}
