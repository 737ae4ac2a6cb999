import { toSchemaOrg, toSchemaOrgCourse } from '@cairn/engine';
import { type Context, Hono } from 'hono';
import { readEnrolmentFigures, readExamSummary } from '../../modules/assessment/index.ts';
import {
  type AchievementEdition,
  badgeSvgOf,
  editionAddress,
  editionDocumentAddress,
  editionFormats,
  editionLinks,
  editionMediaType,
  editionOnShow,
  findConformance,
  findEditionRule,
  findOffering,
  languagesOf,
  listAssessments,
  listEditions,
  printOfBadge,
} from '../../modules/catalog/index.ts';
import { listShownTestimonials, summariseReviews } from '../../modules/community/index.ts';
import { describeEdition } from '../../modules/exchange/index.ts';
import { findWay } from '../../modules/learning/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { listPublicStatements } from '../../modules/trust/index.ts';
import { renderPng } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { isKnownTag } from '../../platform/etag.ts';
import { drawOnce } from '../../platform/files/drawings.ts';
import { Refusal } from '../../platform/refusal.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { say } from '../refusals.ts';
import { show } from '../show.tsx';
import { AchievementPage } from './achievement-page.tsx';
import { drawingPolicy } from './answer-svg.ts';
import { changedFrom } from './changed.ts';
import { readCredited } from './credited.ts';
import { readMappedLevels } from './mapped-levels.tsx';
import { myHours } from './runs/my-hours.ts';
import { publicRunPages } from './runs/public-run-routes.tsx';
import { JsonLd } from './structured-data.tsx';

/**
 * An achievement as it is offered today, and each of its published editions for ever: that is what a badge names, so a
 * badge of the first edition leads to the first edition.
 */
export function achievementPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const picture = ':picture{image\\.(svg|png)}' as const;
  routes.get('/achievements/:id', (context) => showEdition(deps, context));
  routes.get('/achievements/:id/editions/:edition', (context) => showEdition(deps, context));
  routes.get(`/achievements/:id/${picture}`, (context) => answerPicture(deps, context));
  routes.get(`/achievements/:id/editions/:edition/${picture}`, (context) => answerPicture(deps, context));
  routes.route('/', publicRunPages(deps));
  return routes;
}

interface Found {
  edition: AchievementEdition;
  /** Everything that was published, newest first. */
  editions: AchievementEdition[];
}

/** The edition that the address names, else the one that is offered. */
async function find(deps: Pick<Deps, 'database'>, context: Context<WebEnv>): Promise<Found> {
  const editions = await listEditions(deps, context.req.param('id') ?? '');
  const number = context.req.param('edition');
  const edition =
    number === undefined ? editionOnShow(editions) : editions.find((one) => String(one.number) === number);
  if (!edition) throw new Refusal('not-found', say('web.achievement-not-found'));
  return { edition, editions };
}

async function showEdition(deps: Deps, context: Context<WebEnv>): Promise<Response> {
  const { edition, editions } = await find(deps, context);
  const actor = context.get('actor');
  const { organisationId, achievementId } = edition;
  const [organisation, assessments, enrolment, definition, said, runs] = await Promise.all([
    getOrganisation(deps, edition.organisationId),
    listAssessments(deps, edition.editionId),
    actor ? findWay(deps, actor, edition) : undefined,
    describeEdition(deps, edition),
    listPublicStatements(deps, edition),
    findOffering(deps, edition),
  ]);
  const [changed, conformance, reviews, testimonials, figures, rule, mapped, credited] = await Promise.all([
    changedFrom(deps, editions, edition),
    findConformance(deps, edition.editionId),
    summariseReviews(deps, { achievementId }),
    listShownTestimonials(deps, { organisationId, achievementId }),
    readEnrolmentFigures(deps, { organisationId, achievementId }),
    findEditionRule(deps, edition.editionId),
    readMappedLevels(deps, [edition]),
    readCredited(deps, edition),
  ]);
  const exams = assessments.flatMap((assessment) => readExamSummary(assessment) ?? []);
  const { publicUrl } = deps.config;
  const isCurrent = edition.editionId === editionOnShow(editions)?.editionId;
  const path = isCurrent ? `/achievements/${edition.achievementId}` : editionAddress(edition);
  const address = `${publicUrl}${path}`;
  const texts = textsFor(context, edition);
  const languages = languagesOf(edition);
  const inLanguage = (language: string) => `${address}?lang=${language}`;
  // What was asked for by its address is a page of its own; what the reader's browser asks for is not.
  const own = context.req.query('lang') === texts.shownIn ? inLanguage(texts.shownIn) : address;
  const offering = { edition, runs, hours: myHours(deps, context).hours, now: deps.now() };
  const rating =
    reviews.average === undefined ? undefined : { average: reviews.average, count: reviews.count };
  const { runs: told = [], leastCosts: _, ...lasting } = definition;
  const hasCourse = told.length > 0 || rating !== undefined;
  context.header('vary', 'accept', { append: true });
  context.header('link', editionLinks(edition, publicUrl));
  return show(context, {
    title: texts.title,
    description: texts.purpose,
    head: (
      <>
        <link rel="canonical" href={own} />
        {languages.length > 1 ? <link rel="alternate" hreflang="x-default" href={address} /> : null}
        {languages.length > 1
          ? languages.map((language) => (
              <link key={language} rel="alternate" hreflang={language} href={inLanguage(language)} />
            ))
          : null}
        {isCurrent ? null : <meta name="robots" content="noindex" />}
        <meta property="og:type" content="website" />
        <meta property="og:title" content={texts.title} />
        <meta property="og:description" content={texts.purpose} />
        <meta property="og:image" content={`${publicUrl}${editionAddress(edition)}/image.png`} />
        <meta property="og:url" content={own} />
        {editionFormats.map((format) => (
          <link
            rel="alternate"
            type={editionMediaType(format)}
            href={`${publicUrl}${editionDocumentAddress(edition, format)}`}
          />
        ))}
        <JsonLd data={toSchemaOrg(lasting)} />
        {hasCourse ? <JsonLd data={toSchemaOrgCourse({ ...definition, ...(rating && { rating }) })} /> : null}
      </>
    ),
    body: (
      <AchievementPage
        edition={edition}
        editions={editions}
        organisation={organisation}
        assessments={assessments}
        rule={rule}
        enrolment={enrolment}
        said={said}
        conformance={conformance}
        changed={changed}
        reviews={reviews}
        testimonials={testimonials}
        mapped={mapped}
        credited={credited}
        offering={offering}
        weighed={{ edition, exams, said, reviews, figures, now: deps.now() }}
      />
    ),
  });
}

async function answerPicture(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  context: Context<WebEnv>,
): Promise<Response> {
  const { edition } = await find(deps, context);
  const { name } = await getOrganisation(deps, edition.organisationId);
  const print = printOfBadge(edition, name);
  const isForEver = context.req.query('print') === print;
  context.header('cache-control', isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  context.header('etag', `"${print}"`);
  context.header('cross-origin-resource-policy', 'cross-origin');
  context.header('content-security-policy', drawingPolicy);
  if (isKnownTag(context.req.header('if-none-match'), `"${print}"`)) return context.body(null, 304);
  if (context.req.param('picture') === 'image.svg')
    return context.body(await badgeSvgOf(deps, edition, name), 200, { 'content-type': 'image/svg+xml' });
  const drawing = { organisationId: edition.organisationId, name: `badge-${pictureSize}-${print}` };
  const png = await drawOnce(deps, drawing, async () =>
    renderPng(await badgeSvgOf(deps, edition, name), { size: pictureSize }),
  );
  return context.body(new Uint8Array(png), 200, { 'content-type': 'image/png' });
}

/** Pixels a side. */
const pictureSize = 600;
