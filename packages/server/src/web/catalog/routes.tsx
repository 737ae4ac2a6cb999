import { type Context, Hono } from 'hono';
import {
  type AchievementVersion,
  drawBadge,
  findPublished,
  listAssessments,
  listPublished,
  printOfBadge,
  subjects,
} from '../../modules/catalog/index.ts';
import { listEnrolments } from '../../modules/learning/index.ts';
import { getOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import { renderPng } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { isKnownTag } from '../../platform/etag.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { show } from '../show.tsx';
import { AchievementPage } from './achievement-page.tsx';
import { authorPages } from './author-routes.tsx';
import { CataloguePage } from './catalogue-page.tsx';
import { OrganisationPage } from './organisation-page.tsx';
import { achievementData, JsonLd } from './structured-data.tsx';

/** The public catalogue: search, the page of an achievement, of an organisation, badge pictures; and the authors' console. */
export function catalogPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/catalogue', async (context) => {
    const chosen = {
      search: (context.req.query('q') ?? '').slice(0, 200),
      subject: subjects.find((subject) => subject === context.req.query('subject')),
      skillId: context.req.query('skill')?.slice(0, 60) || undefined,
      page: Number.parseInt(context.req.query('page') ?? '1', 10) || 1,
    };
    const [found, organisations] = await Promise.all([listPublished(deps, chosen), listOrganisations(deps)]);
    const names = new Map(organisations.map((one) => [one.id, one.name]));
    return show(context, {
      title: wordsOf(context).catalog.title,
      description: wordsOf(context).catalog.description,
      body: <CataloguePage found={found} chosen={chosen} issuerNames={names} />,
    });
  });

  routes.get('/achievements/:id/:picture{image\\.(svg|png)}', (context) => answerPicture(deps, context));

  routes.get('/achievements/:id', async (context) => {
    const version = await getPublic(deps, context.req.param('id'));
    const actor = context.get('actor');
    const [organisation, assessments, enrolments] = await Promise.all([
      getOrganisation(deps, version.organisationId),
      listAssessments(deps, version.versionId),
      actor ? listEnrolments(deps, actor, { achievementId: version.achievementId }) : [],
    ]);
    const address = `${deps.config.publicUrl}/achievements/${version.achievementId}`;
    const picture = `${address}/image.png`;
    return show(context, {
      title: version.title,
      description: version.purpose,
      head: (
        <>
          <link rel="canonical" href={address} />
          <meta property="og:type" content="website" />
          <meta property="og:title" content={version.title} />
          <meta property="og:description" content={version.purpose} />
          <meta property="og:image" content={picture} />
          <meta property="og:url" content={address} />
          <JsonLd data={achievementData({ version, organisation, publicUrl: deps.config.publicUrl })} />
        </>
      ),
      body: (
        <AchievementPage
          version={version}
          organisation={organisation}
          assessments={assessments}
          enrolment={enrolments[0]}
        />
      ),
    });
  });

  routes.get('/organisations/:slug', async (context) => {
    const organisation = await getOrganisation(deps, context.req.param('slug'));
    const found = await listPublished(deps, { organisationId: organisation.id });
    return show(context, {
      title: organisation.name,
      description: organisation.description,
      body: <OrganisationPage organisation={organisation} offers={found.items} />,
    });
  });

  routes.route('/', authorPages(deps));
  return routes;
}

async function getPublic(deps: Pick<Deps, 'database'>, achievementId: string): Promise<AchievementVersion> {
  const version = await findPublished(deps, achievementId);
  if (version) return version;
  throw new Refusal('not-found', say('web.achievement-not-found'));
}

async function answerPicture(
  deps: Pick<Deps, 'database' | 'files'>,
  context: Context<WebEnv, '/achievements/:id/:picture'>,
): Promise<Response> {
  const version = await getPublic(deps, context.req.param('id'));
  const { name } = await getOrganisation(deps, version.organisationId);
  const print = printOfBadge(version, name);
  const isForEver = context.req.query('print') === print;
  context.header('cache-control', isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  context.header('etag', `"${print}"`);
  context.header('cross-origin-resource-policy', 'cross-origin');
  context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  if (isKnownTag(context.req.header('if-none-match'), `"${print}"`)) return context.body(null, 304);
  if (context.req.param('picture') === 'image.svg')
    return context.body(drawBadge(version, name), 200, { 'content-type': 'image/svg+xml' });
  const png = await keptPng(deps, `drawn/${print}-${pictureSize}.png`, () => drawBadge(version, name));
  return context.body(new Uint8Array(png), 200, { 'content-type': 'image/png' });
}

/** Pixels a side. */
const pictureSize = 600;

/** Drawn once: its key is the digest of what is drawn. */
async function keptPng(deps: Pick<Deps, 'files'>, key: string, draw: () => string): Promise<Uint8Array> {
  const present = await deps.files.get(key);
  if (present) return present.bytes;
  const bytes = await renderPng(draw(), { size: pictureSize });
  await deps.files.put(key, bytes, 'image/png');
  return bytes;
}
