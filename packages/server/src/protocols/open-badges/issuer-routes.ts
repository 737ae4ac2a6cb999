import { contextUrl } from '@cairn/engine';
import { Hono } from 'hono';
import {
  buildIssuerDidDocument,
  getIssuer,
  getStatusList,
  identityOf,
  issuerProfile,
  statusListSeconds,
} from '../../modules/issuing/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import { getSiteDidDocument } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerDocument, answerProblem, credentialType } from './answer-document.ts';
import { prefersData } from './negotiate.ts';

/** Who issues here and with which keys, and what was taken back: what a verifier asks for. */
export function issuerDocuments(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);

  // did:web §2.5.2
  door.get('/.well-known/did.json', async (context) =>
    answerDocument(context, {
      body: JSON.stringify(await getSiteDidDocument(deps)),
      contentType: 'application/did+json',
      maxAge: statusListSeconds,
    }),
  );

  door.get('/issuers/:slug/did.json', async (context) => {
    const document = await buildIssuerDidDocument(deps, context.req.param('slug'));
    return answerDocument(context, {
      body: JSON.stringify(document),
      contentType: 'application/did+json',
      maxAge: statusListSeconds,
    });
  });

  door.get('/issuers/:slug', async (context) => {
    const issuer = await getIssuer(deps, { slug: context.req.param('slug') });
    const organisation = await getOrganisation(deps, issuer.organisationId);
    if (!prefersData(context.req.header('accept')) && context.req.header('accept')?.includes('text/html'))
      return context.redirect(`/organisations/${organisation.slug}`, 303);
    const { publicUrl } = deps.config;
    const issuerDid = identityOf(issuer, publicUrl).did;
    const { address, ...profile } = issuerProfile({ organisation, issuerDid, publicUrl });
    return answerDocument(context, {
      body: JSON.stringify({
        '@context': [contextUrl.credentialsV2, contextUrl.openBadges303],
        ...profile,
        type: ['Profile'],
        ...(address ? { address: { ...address, type: ['Address'] } } : {}),
      }),
      contentType: 'application/ld+json',
      maxAge: 300,
    });
  });

  door.get('/status/:listId', async (context) => {
    const text = await getStatusList(deps, context.req.param('listId'));
    return answerDocument(context, { body: text, contentType: credentialType, maxAge: statusListSeconds });
  });

  return door;
}
