import { Hono } from 'hono';
import type { Deps } from '../platform/deps.ts';
import { answerFile } from '../platform/files/answer-file.ts';
import { findPublicFile, openFile } from '../platform/files/read-files.ts';
import { Refusal } from '../platform/refusal.ts';
import type { WebEnv } from './env.ts';
import { say } from './refusals.ts';

const types = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** `/pictures/…`: logos, covers and the pictures that badges name, under the digest of their bytes, so that an address shows the same for ever. */
export function pictureRoutes(deps: Pick<Deps, 'database' | 'files'>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/pictures/:picture{[0-9a-f]+\\.(?:png|svg)}', async (context) => {
    const [sha256 = '', ending] = context.req.param('picture').split('.');
    if (sha256.length !== 64) throw missing();
    const mediaType = types[ending === 'png' ? 'png' : 'svg'];
    const file = await findPublicFile(deps, sha256);
    const open =
      file?.mediaType === mediaType
        ? await openFile(deps, file)
        : // Kept before files had owners: badges name it for ever.
          await deps.files.open(`pictures/${context.req.param('picture')}`);
    if (!open) throw missing();
    return answerFile(context.req.raw, { open, mediaType, sha256, readers: { are: 'everyone' } });
  });
  return routes;
}

function missing(): Refusal {
  return new Refusal('not-found', say('web.picture-not-found'));
}
