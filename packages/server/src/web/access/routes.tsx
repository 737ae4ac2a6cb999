import { Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { accountRoutes, confirmRoutes, sessionRoutes } from './account-routes.tsx';
import { organisationRoutes, peopleRoutes } from './administration-routes.tsx';
import { apiTokenRoutes } from './api-token-routes.tsx';
import { applicationRoutes } from './application-routes.tsx';
import { auditRoutes } from './audit-routes.tsx';
import { emailLinkRoutes, emailRoutes } from './email-routes.tsx';
import { invitationRoutes } from './invitation-routes.tsx';
import { createLimits } from './limits.ts';
import { lockRoutes } from './lock-routes.tsx';
import { lookRoutes } from './look-routes.tsx';
import { memberRoutes, membersRoutes } from './members-routes.tsx';
import { oidcRoutes } from './oidc-routes.ts';
import { outboxRoutes } from './outbox-routes.tsx';
import { ownDataRoutes } from './own-data-routes.tsx';
import { passkeyRoutes } from './passkey-routes.tsx';
import { profileRoutes } from './profile-routes.tsx';
import { provideRoutes } from './provide-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import { resetRoutes, setupRoutes, signUpRoutes } from './sign-up-routes.tsx';

/** Pages about people: sign-in and account, members and audit trail of an organisation, administration, outbox. */
export function accessPages(deps: Deps): Hono<WebEnv> {
  const limits = createLimits(deps);
  const pages = new Hono<WebEnv>();
  for (const routes of [
    passkeyRoutes(deps, limits),
    oidcRoutes(deps, limits),
    signInRoutes(deps, limits),
    signUpRoutes(deps, limits),
    resetRoutes(deps, limits),
    setupRoutes(deps),
    confirmRoutes(deps, limits),
    sessionRoutes(deps),
    emailLinkRoutes(deps),
    emailRoutes(deps, limits),
    accountRoutes(deps, limits),
    invitationRoutes(deps),
    membersRoutes(deps, limits),
    memberRoutes(deps),
    auditRoutes(deps),
    apiTokenRoutes(deps),
    provideRoutes(deps),
    applicationRoutes(deps),
    organisationRoutes(deps),
    peopleRoutes(deps),
    lockRoutes(deps),
    lookRoutes(deps),
    profileRoutes(deps),
    ownDataRoutes(deps),
    outboxRoutes(deps),
  ])
    pages.route('/', routes);
  return pages;
}
