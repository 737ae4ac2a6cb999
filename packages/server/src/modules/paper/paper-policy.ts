import { policy } from '../organisations/index.ts';

export const paperPolicy = {
  /** Sees how certificates look, and prints samples. */
  read: policy({
    roles: ['owner', 'author', 'registrar', 'viewer'],
    scope: 'organisations:read',
    administrators: true,
  }),
  /** Who signs by hand, and what stands on certificates. */
  change: policy({ roles: ['owner', 'registrar'], scope: 'organisations:write' }),
};
