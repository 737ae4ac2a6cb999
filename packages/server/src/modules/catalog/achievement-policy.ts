import { roles } from '../audit/index.ts';
import { policy } from '../organisations/index.ts';

export const achievementPolicy = {
  /** Drafts, and all else that the console shows of what can be earned. */
  read: policy({ roles, scope: 'achievements:read', administrators: true }),
  /** Writes what can be earned, and its exam. */
  author: policy({ roles: ['owner', 'author'], scope: 'achievements:write' }),
  /** Publishes and retires. */
  publish: policy({ roles: ['owner', 'author'], scope: 'achievements:publish' }),
  /** Reads a draft as the second person before it is published: never one's own. */
  review: policy({ roles: ['owner', 'author', 'reviewer'] }),
  /** Says something of a draft to those who write it; who only looks does not. */
  comment: policy({ roles: ['owner', 'author', 'reviewer', 'assessor', 'moderator', 'registrar'] }),
  /** Says whether a second person has to approve what is published; a program only that one has to. */
  setReview: policy({ roles: ['owner'], scope: 'organisations:write' }),
};

export const openDataPolicy = {
  /** What the organisation lets others do with its descriptions, and how registries find them. */
  read: policy({ roles, scope: 'organisations:read', administrators: true }),
  change: policy({ roles: ['owner'], scope: 'organisations:write', administrators: true }),
};
