import type { TestApp } from '../support/test-app.ts';
import { findDelivery, findFrameworks, findOwnFramework } from './demo-ids.ts';

/** One page to look at, and as whom. */
export interface PageVisit {
  route: string;
  path: string;
  /** Name of a person of the demo world; absent: nobody is signed in. */
  as?: string;
}

/** Who looks at a page whose path begins so; the first that fits. */
const visitors: [prefix: string, name: string | undefined][] = [
  ['/console/:slug/achievements/:id/learners/:enrolment/attempts', 'Margaret Hale'],
  ['/console/:slug/achievements', 'Priya Raman'],
  ['/console/:slug/presets', 'Priya Raman'],
  ['/console/:slug/awards', 'Margaret Hale'],
  ['/console/:slug/runs', 'Margaret Hale'],
  ['/console/:slug/cases', 'Margaret Hale'],
  ['/console/:slug/accreditation/:id', 'Ruth Adeyemi'],
  ['/console/:slug/standards', 'Ruth Adeyemi'],
  ['/console', 'Eleanor Whitby'],
  ['/admin', 'Robin Alder'],
  ['/account/confirm', undefined],
  ['/account', 'Robin Alder'],
  ['/learn', 'Amara Okafor'],
  ['/attempts', 'Kofi Mensah'],
  ['/verify/many', 'Margaret Hale'],
  ['/wallet', 'Amara Okafor'],
  ['/cases', 'Amara Okafor'],
  ['/notices', 'Amara Okafor'],
  ['/reviews/:edition', 'Amara Okafor'],
  ['/reviews', 'Amara Okafor'],
  ['/achievements/:id/reviews/:review', 'Mei Tanaka'],
  ['/provide', 'Jonas Lindqvist'],
  ['/achievements/:id/enrol', 'Jonas Lindqvist'],
];

/**
 * Every GET route of the app with real ids from the demo world. A route with a parameter that nothing here can fill is
 * returned in `unfilled`, so that nobody adds a page that no test looks at.
 */
export async function listVisits(
  server: Pick<TestApp, 'app' | 'deps'>,
): Promise<{ visits: PageVisit[]; unfilled: string[] }> {
  const fill = await findIds(server);
  const routes = [
    ...new Set(server.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)),
  ];
  const visits: PageVisit[] = [];
  const unfilled: string[] = [];
  for (const route of routes.filter((each) => !each.includes('*'))) {
    const path = route.replace(/:([A-Za-z]+)(\{[^}]*\})?/g, (_all, name: string) => fill(route, name) ?? '?');
    if (path.includes('?')) {
      unfilled.push(route);
      continue;
    }
    const as = visitors.find(([prefix]) => route.startsWith(prefix))?.[1];
    // What asks once more shows nothing without a selection.
    const query = route.includes('/awards/selected/') ? '?all=on' : '';
    visits.push({ route, path: path + query, ...(as ? { as } : {}) });
  }
  const more = [...(await visitLapsed(server)), ...(await visitSuspended(server))];
  return { visits: [...visits, ...more], unfilled };
}

/** Once more, where an attempt is annulled and its badge is in question: these pages show more then. */
async function visitLapsed({ deps: { database } }: Pick<TestApp, 'deps'>): Promise<PageVisit[]> {
  const found = await database
    .selectFrom('assessment.attempt as attempt')
    .innerJoin('learning.enrolment as way', 'way.id', 'attempt.enrolment_id')
    .innerJoin('issuing.award as award', 'award.edition_id', 'way.edition_id')
    .innerJoin('cases.matter as matter', 'matter.subject_id', 'award.id')
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'award.organisation_id')
    .select(['attempt.id as attempt', 'way.id as enrolment', 'way.achievement_id as achievement'])
    .select(['award.id as award', 'matter.id as matter', 'organisation.slug'])
    .where('matter.kind', '=', 'lapsed-award')
    .where('attempt.annulled_at', 'is not', null)
    .whereRef('award.person_id', '=', 'attempt.person_id')
    .executeTakeFirstOrThrow();
  const base = `/console/${found.slug}`;
  const learner = `${base}/achievements/${found.achievement}/learners/${found.enrolment}`;
  const decider = [
    ...[`${base}/cases`, `${base}/cases/${found.matter}`, `${base}/awards/${found.award}`],
    ...[learner, `${learner}/attempts/${found.attempt}/restore`],
  ];
  const holder = [
    ...[`/cases/${found.matter}`, `/wallet/${found.award}`, `/learn/${found.enrolment}`],
    `/attempts/${found.attempt}`,
  ];
  const visit = (as: string) => (path: string) => ({ route: path, path, as });
  return [...decider.map(visit('Ciara Walsh')), ...holder.map(visit('Jonas Lindqvist'))];
}

/** Pages that look otherwise while an award is suspended. */
async function visitSuspended(server: Pick<TestApp, 'deps'>): Promise<PageVisit[]> {
  const id = await findSuspended(server);
  const seen: [prefix: string, name?: string][] = [
    ['/awards'],
    ['/wallet', 'Mei Tanaka'],
    ['/console/northmoor/awards', 'Margaret Hale'],
  ];
  const checked = { route: '/verify', path: '/verify?sample=suspended' };
  const visits = seen.map(([prefix, as]) => ({
    ...{ route: `${prefix}/:id`, path: `${prefix}/${id}` },
    ...(as ? { as } : {}),
  }));
  return [...visits, checked];
}

async function findSuspended({ deps: { database } }: Pick<TestApp, 'deps'>): Promise<string> {
  const { id } = await database
    .selectFrom('issuing.award')
    .select('id')
    .where('suspended_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return id;
}

async function findIds({
  deps,
}: Pick<TestApp, 'deps'>): Promise<(route: string, name: string) => string | undefined> {
  const { database } = deps;
  const one = async (work: Promise<{ id: string }[]>) => (await work)[0]?.id;
  const person = async (address: string) =>
    (
      await database
        .selectFrom('people.email_address')
        .select('person_id as id')
        .where('address', '=', address)
        .execute()
    )[0]?.id ?? '';
  const [amara, kofi] = await Promise.all([person('amara@learner.example'), person('kofi@learner.example')]);
  const northmoor =
    (await one(
      database
        .selectFrom('organisations.organisation')
        .select('id')
        .where('slug', '=', 'northmoor')
        .execute(),
    )) ?? '';
  const achievement = await one(
    database
      .selectFrom('catalog.achievement')
      .select('id')
      .where('organisation_id', '=', northmoor)
      .execute(),
  );
  const outlined = await findOutlined(database, northmoor);
  const ids = {
    achievement,
    outlined,
    award: await one(
      database.selectFrom('issuing.award').select('id').where('person_id', '=', amara).execute(),
    ),
    enrolment: await one(
      database.selectFrom('learning.enrolment').select('id').where('person_id', '=', amara).execute(),
    ),
    sitting: await database
      .selectFrom('assessment.attempt as attempt')
      .innerJoin('learning.enrolment as way', 'way.id', 'attempt.enrolment_id')
      .select(['attempt.id as attempt', 'way.id as enrolment'])
      .where('way.achievement_id', '=', achievement ?? '')
      .where('attempt.status', '=', 'final')
      .executeTakeFirst(),
    learner: await one(
      database
        .selectFrom('learning.enrolment')
        .select('id')
        .where('achievement_id', '=', achievement ?? '')
        .execute(),
    ),
    attempt: await one(
      database.selectFrom('assessment.attempt').select('id').where('person_id', '=', kofi).execute(),
    ),
    item: await one(
      database.selectFrom('assessment.item').select('id').where('organisation_id', '=', northmoor).execute(),
    ),
    mail: await one(database.selectFrom('platform.outgoing_mail').select('id').execute()),
    skill: await one(
      database
        .selectFrom('skills.skill')
        .select('id')
        .where('organisation_id', '=', northmoor)
        .where('source_id', 'is', null)
        .execute(),
    ),
    scale: await one(
      database.selectFrom('skills.framework').select('id').where('organisation_id', '=', northmoor).execute(),
    ),
    application: await one(database.selectFrom('organisations.application').select('id').execute()),
    credential: await one(database.selectFrom('issuing.credential').select('id').execute()),
    run: await one(
      database.selectFrom('platform.bulk_run').select('id').where('kind', '=', 'sign-awards').execute(),
    ),
    claim: await one(
      database
        .selectFrom('issuing.claim')
        .select('id')
        .where('organisation_id', '=', northmoor ?? '')
        .where('taken_at', 'is', null)
        .execute(),
    ),
    awardList: await one(
      database
        .selectFrom('platform.bulk_run')
        .select('id')
        .where('kind', '=', 'award-list')
        .where('state', '=', 'checked')
        .execute(),
    ),
    ...(await findFrameworks({ deps }, northmoor ?? '')),
    ...(await findOwnFramework({ deps }, northmoor ?? '')),
    upload: await one(database.selectFrom('imports.upload').select('id').execute()),
    catalogueImport: await one(
      database
        .selectFrom('platform.bulk_run')
        .select('id')
        .where('kind', '=', 'import-catalogue')
        .where('state', '=', 'checked')
        .execute(),
    ),
    ...(await findDelivery(deps)),
    case: await one(database.selectFrom('cases.matter').select('id').where('asker_id', '=', amara).execute()),
    suspended: await findSuspended({ deps }),
    ending: await one(
      database
        .selectFrom('issuing.award')
        .select('id')
        .where('organisation_id', '=', northmoor)
        .where('expires_at', 'is not', null)
        .where('ended_at', 'is', null)
        .where('credential_id', 'is not', null)
        .execute(),
    ),
    judged: await one(database.selectFrom('trust.application').select('id').execute()),
    statement: await one(
      database
        .selectFrom('trust.statement')
        .select('id')
        .where('organisation_id', '=', northmoor)
        .where('kind', '=', 'accreditation')
        .execute(),
    ),
    review: await database
      .selectFrom('community.review')
      .select(['id', 'edition_id', 'achievement_id'])
      .where('person_id', '=', amara)
      .executeTakeFirst(),
    preset: await one(database.selectFrom('assessment.preset').select('id').execute()),
    datedRun: await database
      .selectFrom('catalog.run as run')
      .innerJoin('catalog.offer as offer', 'offer.run_id', 'run.id')
      .select(['run.id as run', 'offer.id as offer'])
      .where('run.achievement_id', '=', achievement ?? '')
      .where('run.state', '=', 'open')
      .orderBy('run.starts_on')
      .executeTakeFirst(),
    bulkCheck: await one(
      database.selectFrom('platform.bulk_run').select('id').where('kind', '=', 'check-credentials').execute(),
    ),
    ...(await findGrant(deps, amara)),
    showcase: await one(
      database.selectFrom('wallet.showcase').select('id').where('is_on', '=', true).execute(),
    ),
    imported: await one(
      database
        .selectFrom('wallet.imported_badge')
        .select('id')
        .where('person_id', '=', amara)
        .where('is_open', '=', true)
        .execute(),
    ),
    list: await one(database.selectFrom('issuing.status_list').select('id').execute()),
  };
  return (route, name) => {
    // Programs read there, with a token; what they get is no page.
    if (route.startsWith('/api/')) return 'absent';
    if (name === 'slug') return isOfAccreditor(route) ? 'meridian' : 'northmoor';
    if (name === 'personId') return amara;
    if (route.startsWith('/share/')) return name === 'token' ? ids.grantToken : ids.award;
    if (route.startsWith('/verify/many/')) return ids.bulkCheck;
    if (route.startsWith('/wallet/links/')) return ids.grant;
    if (route.startsWith('/showcases/')) return ids.showcase;
    if (/^(?:\/wallet)?\/imported\//.test(route)) return ids.imported;
    if (name === 'token') return 'a-token-that-is-over';
    if (name === 'preset') return ids.preset;
    if (name === 'item') return route.includes('/frameworks/') ? ids.frameworkItem : ids.item;
    if (name === 'mapping') return ids.mapping;
    if (name === 'attempt') return ids.sitting?.attempt;
    if (route.includes('/attempts/') && name === 'enrolment') return ids.sitting?.enrolment;
    if (name === 'enrolment') return ids.learner;
    if (name === 'listId') return ids.list;
    if (name === 'view') return 'forms';
    if (route.startsWith('/reviews/')) return ids.review?.edition_id;
    if (route.startsWith('/achievements/:id/reviews'))
      return name === 'review' ? ids.review?.id : ids.review?.achievement_id;
    if (name === 'edition') return '1';
    if (name === 'language') return 'de';
    if (name === 'kind') return 'question';
    if (name === 'key') return 'here';
    if (name === 'picture') return route.startsWith('/pictures') ? `${'0'.repeat(64)}.png` : 'image.svg';
    if (name === 'document') return 'elm.jsonld';
    if (name === 'file' && route.startsWith('/open-data')) return 'ctdl.ndjson';
    if (name === 'file' && route.startsWith('/wallet/cv/')) return 'cv.pdf';
    if (name === 'file' && route.startsWith('/wallet/:file')) return 'transcript.pdf';
    if (name === 'file' && route.includes(':file{certificate')) return 'certificate.pdf';
    if (name === 'file') return route.startsWith('/assets') ? 'absent.css' : 'credential.json';
    if (name === 'tile') return '0/000';
    if (name === 'leaf') return '0'.repeat(64);
    if (name === 'deliveryId') return ids.deliveryId;
    if (name === 'run') return ids.datedRun?.run;
    if (name === 'offer') return ids.datedRun?.offer;
    if (name === 'module') return ids.outlined?.module;
    if (name !== 'id') return undefined;
    if (route.includes('/outline/:module')) return ids.outlined?.achievement;
    if (/\/(?:achievements|registry)\//.test(route)) return ids.achievement;
    if (route.includes('/reviews/')) return ids.review?.id;
    if (route.includes('/runs/')) return ids.run;
    if (route.includes('/awards/lists/')) return ids.awardList;
    if (route.includes('/awards/waiting/')) return ids.claim;
    if (route.startsWith('/ims/case/')) return ids[route.includes('CFItems') ? 'caseItem' : 'caseDocument'];
    if (route.startsWith('/frameworks/') || route.includes('/:id/draft')) return ids.ownFramework;
    if (route.includes('/imports/uploads/')) return ids.upload;
    if (route.includes(':slug/imports/')) return ids.catalogueImport;
    if (route.includes('/frameworks/imports/')) return ids.imports[route.startsWith('/admin') ? 0 : 1];
    if (route.includes('/frameworks/')) return ids.sources[route.startsWith('/admin') ? 0 : 1];
    if (route.includes('/webhooks/')) return ids.webhookId;
    if (route.includes('/accreditation/')) return ids.judged;
    if (route.includes('/statements/')) return ids.statement;
    if (route.startsWith('/credentials/')) return ids.credential;
    if (route.includes('/cases/')) return ids.case;
    if (route.endsWith('/reinstate')) return ids.suspended;
    if (route.endsWith('/awards/:id/renew')) return ids.ending;
    if (/\/(?:awards|badges)\//.test(route) || route.startsWith('/wallet/')) return ids.award;
    if (route.startsWith('/learn/')) return ids.enrolment;
    if (route.startsWith('/attempts/')) return ids.attempt;
    if (route.includes('/skills/')) return ids.skill;
    if (route.includes('/scales/')) return ids.scale;
    if (route.startsWith('/outbox/')) return ids.mail;
    if (route.startsWith('/admin/applications/')) return ids.application;
    return 'absent';
  };
}

/** A link that a person gave away and that is open, with the secret end of its address. */
async function findGrant({ database, seals }: TestApp['deps'], personId: string) {
  const found = await database
    .selectFrom('wallet.access_grant')
    .select(['id', 'sealed_token as sealed'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return { grant: found?.id, grantToken: found && seals.open(found.sealed, found.id) };
}

/** An achievement with an outline, and its first module. */
async function findOutlined(
  database: TestApp['deps']['database'],
  organisationId: string,
): Promise<{ achievement: string; module: string } | undefined> {
  const rows = await database
    .selectFrom('catalog.achievement_edition')
    .select(['achievement_id', 'content'])
    .where('organisation_id', '=', organisationId)
    .execute();
  for (const { achievement_id: achievement, content } of rows) {
    const [module] = (content as { modules?: { moduleId: string }[] }).modules ?? [];
    if (module) return { achievement, module: module.moduleId };
  }
  return undefined;
}

function isOfAccreditor(route: string): boolean {
  return /^\/console\/:slug\/(?:accreditation\/:id|standards)$/.test(route);
}
