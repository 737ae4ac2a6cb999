import { type Context, Hono } from 'hono';
import {
  type EditionFormat,
  editionFormats,
  editionMediaType,
  licenceAddresses,
} from '../../modules/catalog/index.ts';
import {
  describeCatalogueData,
  downloads,
  downloadsAnHour,
  exchangeRefusal,
  readCatalogueData,
} from '../../modules/exchange/index.ts';
import { getProfile } from '../../modules/site/index.ts';
import { clientNetwork } from '../../platform/client-network.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerDocument, answerProblem } from '../open-badges/answer-document.ts';

interface File {
  format: EditionFormat;
  /** With gzip. */
  isPacked: boolean;
}

const files = new Map<string, File>(
  editionFormats.flatMap((format): [string, File][] => [
    [`${format}.ndjson`, { format, isPacked: false }],
    [`${format}.ndjson.gz`, { format, isPacked: true }],
  ]),
);

/** The catalogue to take away: what there is, under which licence, and all of it as lines of JSON. */
export function downloadRoutes(deps: Deps): Hono {
  const door = new Hono();
  const begin = downloads(deps);
  door.onError(answerProblem);
  door.get('/open-data/catalogue.json', async (context) =>
    answerDocument(context, {
      body: JSON.stringify(await writeManifest(deps, context.req.query('org'))),
      contentType: 'application/json',
      maxAge: 300,
    }),
  );
  door.get('/open-data/:file{[a-z-]+\\.ndjson(?:\\.gz)?}', async (context) => {
    const file = files.get(context.req.param('file'));
    if (!file) throw exchangeRefusal('not-found', 'exchange.nothing-given');
    return answerFile(deps, context, { ...file, begin });
  });
  return door;
}

async function answerFile(
  deps: Deps,
  context: Context,
  file: File & { begin: ReturnType<typeof downloads> },
): Promise<Response> {
  const slug = context.req.query('org');
  const { givers } = await describeCatalogueData(deps, { slug });
  if (givers.length === 0) throw exchangeRefusal('not-found', 'exchange.nothing-given');
  const name = `${slug ?? 'catalogue'}-${file.format}.ndjson${file.isPacked ? '.gz' : ''}`.replace(
    /[^\w.-]/g,
    '',
  );
  const headers = {
    'content-type': file.isPacked ? 'application/gzip' : 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    // Compressing on the way would first gather the whole.
    'cache-control': 'public, max-age=300, no-transform',
    'x-robots-tag': 'noindex',
  };
  if (context.req.method === 'HEAD') return new Response(null, { headers });
  const end = await file.begin(clientNetwork(context, deps.config));
  const lines = streamOf(readCatalogueData(deps, { givers, format: file.format }), end);
  return new Response(file.isPacked ? lines.pipeThrough(new CompressionStream('gzip')) : lines, { headers });
}

/** Longest that a reader may let a download stand still, in milliseconds: its place is for others then. */
const longestPause = 60_000;

/** Reads as fast as it is taken; `end` is called when it is over, or when nobody reads any more. */
function streamOf(lines: AsyncGenerator<string>, end: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let pause: NodeJS.Timeout | undefined;
  const stop = async () => {
    clearTimeout(pause);
    end();
    await lines.return(undefined);
  };
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(pause);
      try {
        const { value, done } = await lines.next();
        if (done) {
          await stop();
          controller.close();
          return;
        }
        controller.enqueue(encoder.encode(value));
        pause = setTimeout(() => {
          controller.error(new Error('Nobody reads this download any more.'));
          void stop();
        }, longestPause);
      } catch (error) {
        await stop();
        controller.error(error);
      }
    },
    cancel: stop,
  });
}

async function writeManifest(deps: Deps, slug: string | undefined): Promise<object> {
  const { publicUrl } = deps.config;
  const [{ givers, kept }, site] = await Promise.all([
    describeCatalogueData(deps, { slug }),
    getProfile(deps),
  ]);
  const query = slug === undefined ? '' : `?org=${encodeURIComponent(slug)}`;
  return {
    name: site.name,
    address: `${publicUrl}/open-data`,
    downloadsAnHour,
    offers: givers.reduce((sum, { offers }) => sum + offers, 0),
    organisations: givers.map(({ organisation, licence, offers }) => ({
      name: organisation.name,
      address: `${publicUrl}/organisations/${organisation.slug}`,
      licence: { name: licence, address: licenceAddresses[licence] },
      offers,
    })),
    allRightsReserved: kept,
    files: [...files].map(([file, { format, isPacked }]) => ({
      format,
      lines: editionMediaType(format),
      mediaType: isPacked ? 'application/gzip' : 'application/x-ndjson',
      address: `${publicUrl}/open-data/${file}${query}`,
    })),
  };
}
