import { roles } from '../audit/index.ts';
import { policy } from '../organisations/index.ts';

export const achievementPolicy = {
  /** Drafts, and all else that the console shows of what can be earned. */
  read: policy({ roles, scope: 'achievements:read', administrators: true }),
  /** Writes what can be earned, and its exam. */
  author: policy({ roles: ['owner', 'author'], scope: 'achievements:write' }),
  /** Publishes and retires. */
  publish: policy({ roles: ['owner', 'author'], scope: 'achievements:publish' }),
};

export const openDataPolicy = {
  /** What the organisation lets others do with its descriptions, and how registries find them. */
  read: policy({ roles, scope: 'organisations:read', administrators: true }),
  change: policy({ roles: ['owner'], scope: 'organisations:write', administrators: true }),
};
