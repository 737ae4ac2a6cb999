import { roles } from '../audit/index.ts';
import { policy } from '../organisations/index.ts';

export const reviewPolicy = {
  /** What participants say, with what is out of sight. */
  see: policy({ roles, scope: 'achievements:read', administrators: true }),
  /** Speaks in the organisation's name: not administrators of the site. */
  answer: policy({ roles: ['owner', 'registrar'], scope: 'statements:write' }),
  /** Never the organisation itself, of which the review speaks: administrators of the site. */
  moderate: policy({ roles: [], administrators: true }),
};
