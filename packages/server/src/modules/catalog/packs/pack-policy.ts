import { roles } from '../../audit/index.ts';
import { policy } from '../../organisations/index.ts';

export const packPolicy = {
  /** By what drafts are judged. */
  see: policy({ roles, scope: 'achievements:read', administrators: true }),
  /** A program only makes it stricter: one that publishes must not loosen what stops it. */
  decide: policy({ roles: ['owner', 'registrar'], scope: 'organisations:write' }),
};
