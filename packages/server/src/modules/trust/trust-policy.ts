import { roles } from '../audit/index.ts';
import { policy } from '../organisations/index.ts';

export const trustPolicy = {
  /** What the organisation said, and what was said of it, also while it waits. */
  see: policy({ roles, scope: 'statements:read', administrators: true }),
  /** Speaks in the organisation's name: not administrators of the site. */
  speak: policy({ roles: ['owner'], scope: 'statements:write' }),
};
