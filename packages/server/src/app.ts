import { Hono } from 'hono';
import { apiDocument, problemCodes } from './api/document.ts';
import { answerApiError, apiBase, restApi } from './api/routes.ts';
import type { Deps } from './platform/deps.ts';
import { answerOwnAddresses } from './platform/own-addresses.ts';
import { readOrCreateSecret } from './platform/secrets.ts';
import { caseService } from './protocols/case/routes.ts';
import { catalogueData } from './protocols/catalogue-data/routes.ts';
import { embeddedBadges } from './protocols/oembed/routes.ts';
import { openBadges } from './protocols/open-badges/routes.ts';
import { transparencyLog } from './protocols/transparency-log/routes.ts';
import { vcApi } from './protocols/vc-api/routes.ts';
import { accessPages } from './web/access/routes.tsx';
import { sessions } from './web/access/session.ts';
import { apiReference } from './web/api-reference/routes.tsx';
import { assessmentPages } from './web/assessment/kinds.tsx';
import { runningExams } from './web/assessment/running-exam.ts';
import { assetRoutes } from './web/assets.ts';
import { casePages } from './web/cases/routes.tsx';
import { catalogPages } from './web/catalog/routes.tsx';
import { choosePages } from './web/choose/routes.tsx';
import { closingConsole } from './web/closing/closing-routes.tsx';
import { communityPages } from './web/community/routes.tsx';
import { compress } from './web/compress.ts';
import { consoleOverview } from './web/console/routes.tsx';
import { csrf } from './web/csrf.ts';
import { badgeElement } from './web/embed/badge-routes.ts';
import { finderPages } from './web/embed/finder-routes.tsx';
import type { WebEnv } from './web/env.ts';
import { answerError, answerNotFound } from './web/errors.tsx';
import { limitForms } from './web/forms/body-limits.ts';
import { giveFormsBack, keepForms } from './web/forms/kept-forms.ts';
import { healthRoutes } from './web/health.ts';
import { homePages } from './web/home/routes.tsx';
import { importPages } from './web/imports/routes.tsx';
import { claimPages } from './web/issuing/claim-routes.tsx';
import { awardConsole } from './web/issuing/console-routes.tsx';
import { publicAwardPages } from './web/issuing/public-routes.tsx';
import { learningPages } from './web/learning/routes.tsx';
import { noticePages } from './web/notices/routes.tsx';
import { unreadNotices } from './web/notices/unread-notices.ts';
import { openDataPages } from './web/open-data/routes.tsx';
import { pageSettings } from './web/page-settings.ts';
import { paperPages } from './web/paper/routes.tsx';
import { pictureRoutes } from './web/pictures.ts';
import { limitAddresses, limitBodies } from './web/refuse-large.ts';
import { requestLog } from './web/request-log.ts';
import { retryAfter } from './web/retry-after.ts';
import { runPages } from './web/runs/run-routes.tsx';
import { securityHeaders } from './web/security-headers.ts';
import { guidePages } from './web/site/guide-routes.tsx';
import { sitePages } from './web/site/routes.tsx';
import { siteOfPages } from './web/site/site-of-pages.ts';
import { skillPages } from './web/skills/routes.tsx';
import { timeLimit } from './web/time-limit.ts';
import { logPages } from './web/transparency/routes.tsx';
import { trustPages } from './web/trust/routes.tsx';
import { galleryPages } from './web/ui/gallery/routes.tsx';
import { bulkCheckPages } from './web/verification/many-routes.tsx';
import { verificationPages } from './web/verification/routes.tsx';
import { walletPages } from './web/wallet/routes.tsx';
import { webhookPages } from './web/webhooks/routes.tsx';

/** Most that a request may send, in bytes, where its route says nothing: a badge with its picture fits several times. */
const largestRequest = 8 * 1024 * 1024;

export interface App {
  /** `environment` is the adapter's: it knows the socket that the request came by. */
  fetch: (request: Request, environment?: object) => Response | Promise<Response>;
  request: (input: string | Request, init?: RequestInit) => Response | Promise<Response>;
  /** Every route of every door; tests walk them all. */
  routes: readonly { method: string; path: string; handler: object }[];
  /** Set while stopping: `/readyz` then says so, and balancers send nothing new. */
  state: { isStopping: boolean };
}

/** Puts the doors together; starts nothing. */
export function createApp(outside: Deps): App {
  const deps = { ...outside, fetchDocument: answerOwn(outside, (request) => app.fetch(request)) };
  const state = { isStopping: false };
  const app = new Hono<WebEnv>();
  app.use(requestLog(deps.log));
  app.use(compress());
  app.use(retryAfter());
  app.use(timeLimit());
  app.use(pageSettings(deps.config));
  app.use(securityHeaders(deps.config));
  app.use(limitBodies(largestRequest, { apiBase }));
  app.use(limitAddresses());
  // PostgreSQL cannot hold NUL in text, so nothing of ours has such an address.
  app.use((context, next) =>
    context.req.url.includes('%00') ? Promise.resolve(answerNotFound(context)) : next(),
  );
  app.route('/', healthRoutes(deps, state));
  app.route('/', assetRoutes(deps));
  for (const door of protocolDoors(deps)) app.route('/', door);
  app.route('/', finderPages(deps));
  app.route('/', badgeElement());
  app.use(limitForms());
  app.use(csrf(deps.config, readOrCreateSecret(deps.config.dataFolder, 'csrf')));
  app.use(sessions(deps));
  app.use(runningExams(deps));
  app.use(unreadNotices(deps));
  app.use(siteOfPages(deps));
  app.use(keepForms(deps));
  const doors = pageDoors(deps);
  app.route('/', giveFormsBack(deps, doors));
  for (const door of doors) app.route('/', door);
  app.notFound(answerNotFound);
  const [answerPages, answerPrograms] = [answerError(deps), answerApiError(deps)];
  app.onError((error, context) =>
    context.req.path.startsWith(`${apiBase}/`) ? answerPrograms(error, context) : answerPages(error, context),
  );
  return {
    fetch: (request, environment) => app.fetch(request, environment),
    request: (input, init) => app.request(input, init),
    routes: app.routes,
    state,
  };
}

/** For what goes on without a request: the same, with an app that is made when it is asked first. */
export function answeringItself(outside: Deps): Deps {
  let app: App | undefined;
  const answer = (request: Request) => {
    app ??= createApp(outside);
    return app.fetch(request);
  };
  return { ...outside, fetchDocument: answerOwn(outside, answer) };
}

/** A credential of ours that is checked here needs no network to find our own keys and lists. */
function answerOwn(deps: Deps, answer: (request: Request) => Response | Promise<Response>) {
  return answerOwnAddresses(deps.fetchDocument, { publicUrl: deps.config.publicUrl, answer });
}

/** Doors for other programs: no cookies, no sessions, so no CSRF. */
function protocolDoors(deps: Deps): Hono[] {
  return [
    openBadges(deps),
    catalogueData(deps),
    embeddedBadges(deps),
    caseService(deps),
    transparencyLog(deps),
    vcApi(deps),
    restApi(deps, apiDocument(deps.config)),
  ];
}

/** Doors for people, in the order of the module map. */
function pageDoors(deps: Deps): Hono<WebEnv>[] {
  return [
    homePages(deps),
    consoleOverview(deps),
    accessPages(deps),
    noticePages(deps),
    catalogPages(deps),
    skillPages(deps),
    importPages(deps),
    learningPages(deps),
    assessmentPages(deps),
    awardConsole(deps),
    closingConsole(deps),
    runPages(deps),
    publicAwardPages(deps),
    claimPages(deps),
    casePages(deps),
    trustPages(deps),
    communityPages(deps),
    walletPages(deps),
    webhookPages(deps),
    openDataPages(deps),
    logPages(deps),
    paperPages(deps),
    verificationPages(deps),
    bulkCheckPages(deps),
    sitePages(deps),
    guidePages(deps),
    choosePages(deps),
    pictureRoutes(deps),
    apiReference(apiDocument(deps.config), problemCodes()),
    galleryPages(deps),
  ];
}
