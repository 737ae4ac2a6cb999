import { roles } from '../audit/index.ts';
import { policy } from '../organisations/index.ts';

export const skillPolicy = {
  /** The skills and scales of an organisation, with all that they are called. */
  read: policy({ roles, scope: 'achievements:read', administrators: true }),
  /** Says what they are called in which language. */
  author: policy({ roles: ['owner', 'author'], scope: 'achievements:write' }),
};
