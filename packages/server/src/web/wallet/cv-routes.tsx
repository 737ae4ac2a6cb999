import { type Context, Hono } from 'hono';
import { type PaperFormat, paperTypes, printCv } from '../../modules/paper/index.ts';
import {
  europassXml,
  gatherProven,
  jsonResume,
  lerRs,
  mostProvenBadges,
  type Proven,
  readSigned,
} from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { languageOf, readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { CvPage } from './cv-page.tsx';

/** `/wallet/cv`: what the badges of a person prove, as a page to print and as files. Everything is for its holder alone. */
export function cvPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  const gatherChosen = (context: Context<WebEnv>) =>
    gatherProven(deps, requireActor(context), {
      awardIds: context.req.queries('award'),
      reads: readsOf(context),
      most: mostProvenBadges,
    });
  // Also the oldest can be chosen.
  const gatherAll = (context: Context<WebEnv>) =>
    gatherProven(deps, requireActor(context), { reads: readsOf(context), most: Number.POSITIVE_INFINITY });

  routes.get('/wallet/cv', async (context) => {
    const [all, chosen] = await Promise.all([gatherAll(context), gatherChosen(context)]);
    const awardIds = context.req.queries('award') ?? [];
    const body = <CvPage all={all.badges} skills={chosen.skills} chosen={awardIds} now={deps.now()} />;
    return show(context, { title: wordsOf(context).proven.title, body });
  });

  routes.get('/wallet/cv/:file{cv\\.(?:pdf|svg)}', async (context) => {
    const proven = await gatherChosen(context);
    const format = formatAsked(context);
    const language = languageOf(context).code;
    const bytes = await printCv(deps, { ...sheetOf(proven, deps.config.publicUrl), format, language });
    return save(context, new Uint8Array(bytes), paperTypes[format]);
  });

  routes.get('/wallet/cv/resume.json', async (context) => {
    const document = jsonResume(await gatherChosen(context), {
      publicUrl: deps.config.publicUrl,
      now: deps.now(),
    });
    return save(context, JSON.stringify(document, null, 2), 'application/json');
  });

  routes.get('/wallet/cv/ler-rs.json', async (context) => {
    const proven = await gatherChosen(context);
    const signed = await readSigned(deps, proven.badges);
    const document = lerRs(proven, { publicUrl: deps.config.publicUrl, signed });
    return save(context, JSON.stringify(document, null, 2), 'application/json');
  });

  routes.get('/wallet/cv/europass.xml', async (context) => {
    const { code: language, words } = languageOf(context);
    const text = europassXml(await gatherChosen(context), {
      publicUrl: deps.config.publicUrl,
      documentId: deps.newId('doc'),
      words: { language, ...words.proven.europass },
    });
    return save(context, text, 'application/xml');
  });

  return routes;
}

/** What stands on the printed page. */
function sheetOf({ holderName: holder, badges, skills }: Proven, publicUrl: string) {
  return {
    holder,
    skills: skills.flatMap(({ shownBy: [highest], ...skill }) =>
      highest ? [{ ...skill, issuer: highest.issuer.name, shownAt: highest.award.awardedAt }] : [],
    ),
    badges: badges.slice(0, mostProvenBadges).map(({ award, edition, issuer, isOpen }) => ({
      title: edition.title,
      language: edition.shownIn,
      issuer: issuer.name,
      awardedAt: award.awardedAt,
      eqfLevel: edition.eqfLevel,
      ects: edition.ects,
      address: isOpen ? `${publicUrl}/awards/${award.id}` : undefined,
    })),
  };
}

function formatAsked(context: Context<WebEnv>): PaperFormat {
  if (context.req.path.endsWith('.svg')) return 'svg';
  return context.req.query('format') === 'archive' ? 'pdf-a' : 'pdf-ua';
}

function save(
  context: Context<WebEnv>,
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
): Response {
  const name = context.req.path.split('/').at(-1) ?? 'cv';
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `${name.endsWith('.svg') ? 'inline' : 'attachment'}; filename="${name}"`,
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}
