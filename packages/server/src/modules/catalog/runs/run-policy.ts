import { roles } from '../../audit/index.ts';
import { policy } from '../../organisations/index.ts';

export const runPolicy = {
  /** Runs that are drafts still, and who wrote which rule. */
  read: policy({ roles, scope: 'achievements:read', administrators: true }),
  /** Says when, where and for how much something is offered. */
  write: policy({ roles: ['owner', 'author', 'registrar'], scope: 'achievements:write' }),
  /** Opens a run for learners, closes it and cancels it. */
  open: policy({ roles: ['owner', 'author', 'registrar'], scope: 'achievements:publish' }),
  /** The rules of all that the organisation offers. */
  ruleAll: policy({ roles: ['owner'], scope: 'achievements:publish' }),
};
