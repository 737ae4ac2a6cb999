import { type Context, Hono } from 'hono';
import { drawSmallPng, smallPictureSize, statusAt } from '../../modules/issuing/index.ts';
import { getOrganisation, type Organisation } from '../../modules/organisations/index.ts';
import { getProfile } from '../../modules/site/index.ts';
import {
  embeddedSize,
  embedPaths,
  getShown,
  type PublicAddress,
  pictureSnippet,
  type ShownAward,
} from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { element, xmlHead } from '../../platform/xml.ts';
import { chooseLanguage, type Words } from '../../web/words/index.ts';
import { answerDocument, answerProblem } from '../open-badges/answer-document.ts';

/** Seconds: a badge that was taken back is shown so soon. */
const maxAge = 300;
/** Of the card that stands at `preview.png`. */
const card = { width: 1200, height: 630 };

/** Badges in pages of others: oEmbed 1.0 for programs that are given an address, and what our element shows. */
export function embeddedBadges(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);

  door.get('/oembed', async (context) => {
    const { url = '', format = 'json' } = context.req.query();
    if (format !== 'json' && format !== 'xml') return new Response(null, { status: 501 });
    const found = addressOf(url, deps.config.publicUrl);
    if (!found) return new Response(null, { status: 404 });
    const shown = await getShown(deps, undefined, found.names);
    const said = await describe(deps, shown, { ...found, context });
    const response = answerDocument(context, { ...written(said, format), maxAge });
    response.headers.append('vary', 'accept-language');
    return response;
  });

  door.get('/embed/badges/:id/picture.png', async (context) => {
    const { award } = await getShown(deps, undefined, { awardId: context.req.param('id') });
    return answerDocument(context, {
      body: await drawSmallPng(deps, award),
      contentType: 'image/png',
      maxAge,
    });
  });

  door.get('/embed/badges/:id/badge.json', async (context) => {
    const shown = await getShown(deps, undefined, { awardId: context.req.param('id') });
    const organisation = await getOrganisation(deps, shown.award.organisationId);
    const body = JSON.stringify(elementData(deps, shown, { organisation, words: wordsOf(context) }));
    const response = answerDocument(context, { body, contentType: 'application/json', maxAge: 60 });
    response.headers.append('vary', 'accept-language');
    return response;
  });

  return door;
}

/** What an address of this site shows: an award, or one of its credentials. */
function addressOf(url: string, publicUrl: string): { names: PublicAddress; address: string } | undefined {
  const [, kind, id] = /^\/(awards|credentials)\/([\w-]{1,80})$/.exec(pathOf(url, publicUrl)) ?? [];
  if (kind === undefined || id === undefined) return undefined;
  const address = `${publicUrl}/${kind}/${id}`;
  return { names: kind === 'awards' ? { awardId: id } : { credentialId: id }, address };
}

function pathOf(url: string, publicUrl: string): string {
  return url.startsWith(`${publicUrl}/`) ? (url.slice(publicUrl.length).split(/[?#]/)[0] ?? '') : '';
}

type Members = { [member: string]: string | number };

async function describe(
  deps: Deps,
  { award }: ShownAward,
  { address, context }: { address: string; context: Context },
): Promise<Members> {
  const { publicUrl } = deps.config;
  const [organisation, site] = await Promise.all([
    getOrganisation(deps, award.organisationId),
    getProfile(deps),
  ]);
  const most = { width: mostOf(context, 'maxwidth'), height: mostOf(context, 'maxheight') };
  const size = Math.min(embeddedSize, most.width, most.height);
  const picture = `${publicUrl}${embedPaths.picture(award.id)}`;
  const alt = wordsOf(context).issuing.award.pictureOf(award.title, organisation.name);
  return {
    version: '1.0',
    type: 'rich',
    title: award.title,
    author_name: organisation.name,
    author_url: `${publicUrl}/organisations/${organisation.slug}`,
    provider_name: site.name,
    provider_url: publicUrl,
    cache_age: maxAge,
    html: pictureSnippet({ address, picture, alt }, size),
    width: size,
    height: size,
    ...thumbnailOf({ address, picture }, most),
  };
}

/** No larger than whoever asks can show: the card, else the picture, else none. */
function thumbnailOf(
  { address, picture }: { address: string; picture: string },
  most: { width: number; height: number },
): Members {
  const fits = (width: number, height: number) => width <= most.width && height <= most.height;
  const named = (url: string, width: number, height: number) => ({
    thumbnail_url: url,
    thumbnail_width: width,
    thumbnail_height: height,
  });
  if (fits(card.width, card.height)) return named(`${address}/preview.png`, card.width, card.height);
  if (fits(smallPictureSize, smallPictureSize)) return named(picture, smallPictureSize, smallPictureSize);
  return {};
}

function mostOf(context: Context, name: 'maxwidth' | 'maxheight'): number {
  const asked = context.req.query(name) ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : Number.POSITIVE_INFINITY;
}

function written(said: Members, format: 'json' | 'xml'): { body: string; contentType: string } {
  if (format === 'json') return { body: JSON.stringify(said), contentType: 'application/json' };
  const members = Object.entries(said).map(([name, value]) => element(name, {}, String(value)));
  return { body: `${xmlHead}${element('oembed', {}, members)}`, contentType: 'text/xml' };
}

/** The words come along, so that the element needs none of its own. */
function elementData(
  deps: Deps,
  { award }: ShownAward,
  { organisation, words }: { organisation: Organisation; words: Words },
) {
  const { publicUrl } = deps.config;
  const status = statusAt(award, deps.now());
  const said = words.elsewhere.element;
  return {
    title: award.title,
    holder: award.holderName,
    issuer: organisation.name,
    awardedAt: award.awardedAt,
    expiresAt: award.expiresAt,
    status,
    address: `${publicUrl}/awards/${award.id}`,
    picture: `${publicUrl}${embedPaths.picture(award.id)}`,
    says: {
      holder: said.holder(award.holderName),
      issuer: said.issuer(organisation.name),
      status: words.issuing.statuses[status],
      check: said.check,
    },
  };
}

function wordsOf(context: Context): Words {
  const acceptLanguage = context.req.header('accept-language');
  return chooseLanguage({ chosen: context.req.query('lang'), acceptLanguage }).words;
}
