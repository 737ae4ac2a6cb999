import { policy } from '../organisations/index.ts';

export const learnerPolicy = {
  /** Who learns, with attempts and marks. */
  see: policy({ roles: ['owner', 'author', 'assessor', 'registrar'] }),
};
