import { type Context, Hono } from 'hono';
import {
  type Award,
  bakeAwardPng,
  bakeAwardSvg,
  findCredential,
  previewPng,
} from '../../modules/issuing/index.ts';
import { getShown } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { qrSvg } from '../../platform/qr-svg.ts';
import { Refusal } from '../../platform/refusal.ts';
import { answerDocument, answerProblem, credentialType } from './answer-document.ts';
import { prefersData } from './negotiate.ts';

/** The files of an award that its holder shows. A closed one is missing here; its holder finds them in the wallet. */
export function awardDocuments(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);
  const shown = async (context: Context) =>
    (await getShown(deps, undefined, context.req.param('id') ?? '')).award;

  // The address of the page is the id of the credential: programs get what it names.
  door.get('/awards/:id', async (context, next) => {
    if (!prefersData(context.req.header('accept'))) return next();
    return answerCredential(deps, context, await shown(context));
  });

  door.get('/awards/:id/credential.json', async (context) =>
    answerCredential(deps, context, await shown(context)),
  );

  door.get('/awards/:id/badge.png', async (context) => {
    const award = await shown(context);
    return answerDocument(context, {
      body: await bakeAwardPng(deps, award),
      contentType: 'image/png',
      maxAge: 300,
      fileName: `${fileNameOf(award)}.png`,
    });
  });

  door.get('/awards/:id/badge.svg', async (context) => {
    const award = await shown(context);
    return answerDocument(context, {
      body: await bakeAwardSvg(deps, award),
      contentType: 'image/svg+xml',
      maxAge: 300,
      fileName: `${fileNameOf(award)}.svg`,
    });
  });

  door.get('/awards/:id/preview.png', async (context) =>
    answerDocument(context, {
      body: await previewPng(deps, await shown(context)),
      contentType: 'image/png',
      maxAge: 300,
    }),
  );

  door.get('/awards/:id/qr.svg', async (context) => {
    const award = await shown(context);
    return answerDocument(context, {
      body: qrSvg(`${deps.config.publicUrl}/awards/${award.id}`),
      contentType: 'image/svg+xml',
      maxAge: 300,
      fileName: `${fileNameOf(award)}-qr.svg`,
    });
  });

  return door;
}

async function answerCredential(deps: Deps, context: Context, award: Award): Promise<Response> {
  const content = await findCredential(deps, award.id);
  if (!content)
    throw new Refusal(
      'not-found',
      'issuing.not-yet-signed',
      'This badge is being signed. Try again in a moment.',
    );
  return answerDocument(context, {
    body: content,
    contentType: credentialType,
    maxAge: 300,
    fileName: `${fileNameOf(award)}.json`,
  });
}

/** A name for the file that every system takes. */
function fileNameOf(award: Award): string {
  const words = award.title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    words
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'badge'
  );
}
