import { type Context, Hono } from 'hono';
import {
  type Award,
  bakeAwardPng,
  bakeAwardSvg,
  type Credential,
  issuingRefusal,
  previewPng,
} from '../../modules/issuing/index.ts';
import { type PaperFormat, paperTypes, printCertificate } from '../../modules/paper/index.ts';
import { makeCapsule, proveCredential } from '../../modules/transparency/index.ts';
import { assertShowable, getShown, type PublicAddress, type ShownAward } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { qrSvg } from '../../platform/qr-svg.ts';
import { answerDocument, answerProblem, credentialType } from './answer-document.ts';
import { prefersData } from './negotiate.ts';

/**
 * The files of an award that its holder shows: at the award's address those of its newest credential, at a credential's
 * own address its own, for ever. A closed one is missing here; its holder finds them in the wallet.
 */
export function awardDocuments(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);
  door.route(
    '/awards/:id',
    documentsOf(deps, '/awards', (id) => ({ awardId: id })),
  );
  door.route(
    '/credentials/:id',
    documentsOf(deps, '/credentials', (id) => ({ credentialId: id })),
  );
  return door;
}

function documentsOf(deps: Deps, base: string, addressOf: (id: string) => PublicAddress): Hono {
  const door = new Hono();
  const shown = (context: Context) => getShown(deps, undefined, addressOf(context.req.param('id') ?? ''));
  const signed = async (context: Context) => assertSigned(await shown(context));

  // The address of the page is the id of the credential: programs get what it names.
  door.get('/', async (context, next) => {
    if (!prefersData(context.req.header('accept'))) return next();
    return answerCredential(deps, context, await signed(context));
  });

  door.get('/credential.json', async (context) => answerCredential(deps, context, await signed(context)));

  door.get('/capsule.json', async (context) => {
    const { award, credential } = await signed(context);
    return answerDocument(context, {
      body: await makeCapsule(deps, { award, credential }),
      contentType: 'application/json',
      maxAge: 0,
      fileName: `${fileNameOf(award)}.capsule.json`,
    });
  });

  // In the second before a new badge is in the log, there is no proof.
  door.get('/badge.tlog-proof', async (context) => {
    const { award, credential } = await signed(context);
    return answerDocument(context, {
      body: await proveCredential(deps, credential),
      contentType: 'text/plain; charset=utf-8',
      maxAge: 60,
      fileName: `${fileNameOf(award)}.tlog-proof`,
    });
  });

  door.get('/badge.png', async (context) => {
    const { award, credential } = await signed(context);
    return answerDocument(context, {
      body: await bakeAwardPng(deps, award, credential),
      contentType: 'image/png',
      maxAge: 300,
      fileName: `${fileNameOf(award)}.png`,
    });
  });

  door.get('/badge.svg', async (context) => {
    const { award, credential } = await signed(context);
    return answerDocument(context, {
      body: await bakeAwardSvg(deps, award, credential),
      contentType: 'image/svg+xml',
      maxAge: 300,
      fileName: `${fileNameOf(award)}.svg`,
    });
  });

  door.get('/:file{certificate\\.(?:pdf|svg)}', async (context) => {
    const { award, credential } = await signed(context);
    const format = formatAsked(context);
    return answerDocument(context, {
      body: await printCertificate(deps, {
        ...{ award, credential, format },
        address: `${deps.config.publicUrl}${base}/${context.req.param('id')}`,
        language: context.req.query('lang'),
      }),
      contentType: paperTypes[format],
      maxAge: 300,
      fileName: `${fileNameOf(award)}.${format === 'svg' ? 'svg' : 'pdf'}`,
    });
  });

  door.get('/preview.png', async (context) =>
    answerDocument(context, {
      body: await previewPng(deps, (await shown(context)).award),
      contentType: 'image/png',
      maxAge: 300,
    }),
  );

  door.get('/qr.svg', async (context) => {
    const { award } = await shown(context);
    return answerDocument(context, {
      body: qrSvg(`${deps.config.publicUrl}${base}/${context.req.param('id')}`),
      contentType: 'image/svg+xml',
      maxAge: 300,
      fileName: `${fileNameOf(award)}-qr.svg`,
    });
  });

  return door;
}

/** One standard a file: PDF/UA-1, or PDF/A-3a for `?format=archive`. */
function formatAsked(context: Context): PaperFormat {
  if (context.req.param('file') === 'certificate.svg') return 'svg';
  return context.req.query('format') === 'archive' ? 'pdf-a' : 'pdf-ua';
}

interface Signed extends ShownAward {
  credential: Credential;
}

function assertSigned({ credential, ...shown }: ShownAward): Signed {
  assertShowable(shown);
  if (credential) return { ...shown, credential };
  throw issuingRefusal('not-found', 'issuing.not-yet-signed');
}

/**
 * Says in headers where these bytes stay, as an award's address may lead to others later (RFC 9110 §8.7), and what came
 * after them (RFC 5829 §3.3).
 */
function answerCredential(deps: Deps, context: Context, { award, credential, succeeded }: Signed): Response {
  const response = answerDocument(context, {
    body: credential.content,
    contentType: credentialType,
    maxAge: 300,
    fileName: `${fileNameOf(award)}.json`,
  });
  response.headers.set('content-location', `${deps.config.publicUrl}/credentials/${credential.id}`);
  if (succeeded && award.credential)
    response.headers.set(
      'link',
      `<${deps.config.publicUrl}${award.credential.address}>; rel="successor-version"`,
    );
  return response;
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
