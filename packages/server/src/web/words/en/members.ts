import type { OrganisationKind, Role } from '../../../modules/audit/index.ts';

const roleNames: { [role in Role]: { name: string; meaning: string } } = {
  owner: { name: 'Owner', meaning: 'Does everything, and decides who does what.' },
  author: { name: 'Author', meaning: 'Writes what can be earned, and its exams, and publishes it.' },
  assessor: {
    name: 'Assessor',
    meaning: 'Has no work here yet, since exams mark themselves. Reads awards and learners.',
  },
  registrar: { name: 'Registrar', meaning: 'Awards and revokes badges, and reads the audit trail.' },
  viewer: { name: 'Viewer', meaning: 'Reads, and changes nothing.' },
};

const kinds: { [kind in OrganisationKind]: string } = {
  university: 'University',
  company: 'Company',
  'professional-body': 'Professional body',
  platform: 'Learning platform',
  'public-body': 'Public body',
};

/** People and roles of an organisation, and invitations to it. */
export const members = {
  title: 'People and roles',
  lead: (organisation: string) => `Who works with ${organisation}, and what each may do.`,
  caption: 'People with roles',
  person: 'Person',
  address: 'Address',
  rolesTitle: 'Roles',
  action: 'Change',
  change: 'Change roles',
  you: 'you',
  roleNames,
  kinds,
  rolesOf: (roles: readonly string[]) =>
    roles.map((role) => roleNames[role as Role]?.name ?? role).join(', '),
  invite: 'Invite somebody',
  inviteLead: 'We send an invitation by mail. It works for two weeks, for the person who owns the address.',
  inviteSubmit: 'Send the invitation',
  whichRoles: 'What may this person do?',
  chooseRole: 'Choose at least one role.',
  invitationsTitle: 'Invited',
  invitationsCaption: 'Open invitations',
  until: 'Works until',
  withdraw: 'Withdraw',
  empty: 'Nobody has a role yet',
  emptyLead: 'Invite the first person: an owner, who can then invite the others.',
  changeTitle: (name: string) => `Roles of ${name}`,
  save: 'Save the roles',
  removeTitle: 'Remove from the organisation',
  removeLead: (name: string, organisation: string) =>
    `${name} will have no access to ${organisation} any more. What was done stays in the audit trail.`,
  removeSubmit: 'Remove',
  leaveTitle: 'Leave the organisation',
  leaveLead: (organisation: string) =>
    `You will have no access to ${organisation} any more. An owner can invite you again.`,
  leaveSubmit: 'Leave',
  keep: 'Cancel',
  invitation: {
    title: (organisation: string) => `Work with ${organisation}`,
    lead: (who: string, organisation: string) => `${who} invites you to work with ${organisation} at Cairn.`,
    roles: 'What you would do',
    accept: 'Accept',
    ofAnother: (address: string) =>
      `This invitation is for ${address}. Sign in with the account that has this address, or add the address to yours.`,
    addAddress: 'Add the address',
    signInFirst: (address: string) => `Sign in as ${address} to accept.`,
    signIn: 'Sign in',
    newLead: (address: string) => `You showed that ${address} is yours. Open an account with it to accept.`,
    newSubmit: 'Open my account and accept',
  },
};
