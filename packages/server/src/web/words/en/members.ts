import type { OrganisationKind, Role } from '../../../modules/audit/index.ts';

const roleNames: { [role in Role]: { name: string; meaning: string } } = {
  owner: { name: 'Owner', meaning: 'Does everything, and decides who does what.' },
  author: { name: 'Author', meaning: 'Writes what can be earned, and its exams, and publishes it.' },
  reviewer: {
    name: 'Reviewer',
    meaning: 'Reads drafts as the second person, comments on them, and approves what is published.',
  },
  assessor: {
    name: 'Assessor',
    meaning: 'Has no work here yet, since exams mark themselves. Reads awards and learners.',
  },
  moderator: { name: 'Moderator', meaning: 'Has no work here yet. Reads what can be earned.' },
  registrar: { name: 'Registrar', meaning: 'Awards and revokes badges, and reads the audit trail.' },
  finance: { name: 'Finance', meaning: 'Has no work here yet. Reads what can be earned.' },
  viewer: { name: 'Viewer', meaning: 'Reads, and changes nothing.' },
};

const kinds: { [kind in OrganisationKind]: string } = {
  university: 'University',
  'training-provider': 'Training provider',
  company: 'Company',
  employer: 'Employer',
  'professional-body': 'Professional body',
  accreditor: 'Accreditor',
  'public-body': 'Public body',
  'public-authority': 'Public authority',
  platform: 'Learning platform',
};

/** People and roles of an organisation, and invitations to it. */
export const members = {
  title: 'People and roles',
  lead: (organisation: string) => `Who works with ${organisation}, and what each may do.`,
  caption: 'People with roles',
  person: 'Person',
  address: 'Address',
  rolesTitle: 'Roles',
  since: 'Since',
  search: 'Name or address',
  action: 'Change',
  change: 'Change roles',
  you: 'you',
  roleNames,
  kinds,
  rightsTitle: 'What each role may do',
  rights: {
    author: 'write what can be earned, and its exams',
    publish: 'publish and retire it',
    review: 'review drafts of others before they are published',
    offer: 'say when and for how much it is offered',
    award: 'award',
    revoke: 'revoke awards',
    suspend: 'suspend awards',
    manageMembers: 'invite people and give roles',
    manage: 'change what the organisation says of itself, and its look',
    manageKeys: 'replace the keys with which it signs',
    close: 'end its awarding for good',
    manageApiTokens: 'make tokens for programs',
    manageWebhooks: 'say which programs are told what happens',
    readAchievements: 'read what can be earned, drafts too',
    seeAwards: 'read awards',
    seeLearners: 'read who learns, with marks',
    annul: 'annul attempts at exams',
    answerReviews: 'answer reviews and show testimonials',
    readTrail: 'read the audit trail',
  },
  rightsOf: (rights: readonly string[]) => {
    const text = `${rights.join('; ')}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
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
