import { type Context, Hono } from 'hono';
import {
  type AchievementEdition,
  catalogRefusal,
  type EditionFormat,
  editionAddress,
  editionDocumentAddress,
  editionLinks,
  editionMediaType,
  formatOfFile,
  formatOfProfile,
  getEditionByNumber,
  writeEdition,
} from '../../modules/catalog/index.ts';
import { describeEdition } from '../../modules/exchange/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerDocument, answerProblem } from './answer-document.ts';
import { prefersData, type Wanted, wantedData } from './negotiate.ts';

/** What can be earned, for programs: each published edition in every format that we write, for ever. */
export function editionDocuments(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);

  // The address of the page is the id of the achievement: programs get what it names.
  door.get('/achievements/:id/editions/:edition', async (context, next) => {
    const accept = context.req.header('accept');
    const chosen = prefersData(accept) ? choose(wantedData(accept)) : undefined;
    if (!chosen) return next();
    const edition = await editionOf(deps, context);
    const response = await answerEdition(deps, context, { edition, ...chosen });
    const { publicUrl } = deps.config;
    response.headers.set('content-location', `${publicUrl}${editionDocumentAddress(edition, chosen.format)}`);
    return response;
  });

  door.get('/achievements/:id/editions/:edition/:document{[a-z]+\\.json(?:ld)?}', async (context) => {
    const format = formatOfFile(context.req.param('document'));
    if (!format) throw catalogRefusal('not-found', 'catalog.achievement-not-found');
    const edition = await editionOf(deps, context);
    return answerEdition(deps, context, { edition, format, contentType: editionMediaType(format) });
  });

  return door;
}

function editionOf(deps: Deps, context: Context): Promise<AchievementEdition> {
  const { id = '', edition = '' } = context.req.param() as { id?: string; edition?: string };
  return getEditionByNumber(deps, { achievementId: id, edition });
}

interface Chosen {
  format: EditionFormat;
  contentType: string;
}

/** The best of what the reader takes. Plain JSON, and JSON-LD of no profile that we know, is Open Badges. */
function choose(wanted: readonly Wanted[]): Chosen | undefined {
  const named = wanted.map(({ profiles }) => formatOfProfile(profiles)).find(Boolean);
  if (named) return { format: named, contentType: editionMediaType(named) };
  const [first] = wanted;
  if (!first) return undefined;
  const isPlain = first.type === 'application/json';
  return { format: 'open-badges', contentType: isPlain ? first.type : editionMediaType('open-badges') };
}

async function answerEdition(
  deps: Deps,
  context: Context,
  { edition, format, contentType }: Chosen & { edition: AchievementEdition },
): Promise<Response> {
  const { publicUrl } = deps.config;
  const response = answerDocument(context, {
    body: writeEdition(await describeEdition(deps, edition), format),
    contentType,
    maxAge: 300,
  });
  const page = `<${publicUrl}${editionAddress(edition)}>; rel="alternate"; type="text/html"`;
  response.headers.set('link', `${editionLinks(edition, publicUrl)}, ${page}`);
  return response;
}
