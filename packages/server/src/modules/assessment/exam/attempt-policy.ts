import { policy } from '../../organisations/index.ts';

export const attemptPolicy = {
  /** Says that a finished attempt counts no longer, and takes that back. */
  annul: policy({ roles: ['owner', 'registrar'] }),
};
