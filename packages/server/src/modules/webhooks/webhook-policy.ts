import { policy } from '../organisations/index.ts';

export const webhookPolicy = {
  /** Not administrators of the site: what happens in an organisation is told to whom its owners choose. */
  manage: policy({ roles: ['owner'], scope: 'webhooks:manage' }),
};
