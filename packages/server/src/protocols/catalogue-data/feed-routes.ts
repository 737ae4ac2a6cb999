import { type Context, Hono } from 'hono';
import {
  type AchievementEdition,
  type ChangedPlace,
  listChanged,
  listOpenData,
} from '../../modules/catalog/index.ts';
import { getOrganisation, listOrganisations, type Organisation } from '../../modules/organisations/index.ts';
import { getProfile } from '../../modules/site/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Deps } from '../../platform/deps.ts';
import { chooseLanguage, type Words } from '../../web/words/index.ts';
import { answerDocument, answerProblem } from '../open-badges/answer-document.ts';
import { type Feed, type FeedEntry, writeAtom, writeJsonFeed } from './feed.ts';

const pageSize = 50;

const kinds = {
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { contentType: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
} as const;
type Kind = keyof typeof kinds;

/** What is new and what changed: of everybody, and of each organisation, for readers of Atom and of JSON Feed. */
export function feedRoutes(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);
  for (const kind of Object.keys(kinds) as Kind[]) {
    door.get(`/feeds/editions.${kind}`, (context) => answerFeed(deps, context, { kind }));
    door.get(`/organisations/:slug/editions.${kind}`, async (context) => {
      const organisation = await getOrganisation(deps, context.req.param('slug'));
      return answerFeed(deps, context, { kind, organisation });
    });
  }
  return door;
}

async function answerFeed(
  deps: Deps,
  context: Context,
  { kind, organisation }: { kind: Kind; organisation?: Organisation },
): Promise<Response> {
  const { words } = chooseLanguage({
    chosen: context.req.query('lang'),
    acceptLanguage: context.req.header('accept-language'),
  });
  const feed = await readFeed(deps, { kind, organisation, words, cursor: context.req.query('after') ?? '' });
  const { contentType, write } = kinds[kind];
  const response = answerDocument(context, {
    body: write(feed, { words, publicUrl: deps.config.publicUrl }),
    contentType,
    maxAge: 300,
  });
  response.headers.set('last-modified', feed.updated.toUTCString());
  response.headers.set('vary', 'accept-language');
  return isUnchanged(context, feed.updated)
    ? new Response(null, { status: 304, headers: response.headers })
    : response;
}

/** By its date, where the reader names no tag (RFC 9110 §13.1.3). Dates of HTTP know whole seconds only. */
function isUnchanged(context: Context, updated: Date): boolean {
  if (context.req.header('if-none-match') !== undefined) return false;
  const since = Date.parse(context.req.header('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(updated.getTime() / 1000) * 1000 <= since;
}

async function readFeed(
  deps: Deps,
  asked: { kind: Kind; organisation: Organisation | undefined; words: Words; cursor: string },
): Promise<Feed> {
  const { kind, organisation, words, cursor } = asked;
  const { publicUrl } = deps.config;
  const editions = await listChanged(deps, {
    organisationId: organisation?.id,
    after: placeOf(cursor),
    limit: pageSize + 1,
  });
  const shown = editions.slice(0, pageSize);
  const last = editions.length > pageSize ? shown.at(-1) : undefined;
  const base = organisation ? `/organisations/${organisation.slug}/editions` : '/feeds/editions';
  const first = `${publicUrl}${base}.${kind}`;
  const name = organisation?.name ?? (await getProfile(deps)).name;
  return {
    title: organisation ? words.openData.feed.ofOrganisation(name) : words.openData.feed.ofSite(name),
    first,
    self: cursor === '' ? first : `${first}?after=${encodeURIComponent(cursor)}`,
    home: `${publicUrl}${organisation ? `/organisations/${organisation.slug}` : '/catalogue'}`,
    next: last && `${first}?after=${writeCursor([last.changedAt.toISOString(), last.editionId])}`,
    updated: shown[0]?.changedAt ?? organisation?.createdAt ?? new Date(0),
    entries: await entriesOf(deps, shown, words),
  };
}

async function entriesOf(
  deps: Deps,
  editions: readonly AchievementEdition[],
  words: Words,
): Promise<FeedEntry[]> {
  const [organisations, openData] = await Promise.all([listOrganisations(deps), listOpenData(deps)]);
  const byId = new Map(organisations.map((one) => [one.id, one]));
  return editions.map((edition) => {
    const organisation = byId.get(edition.organisationId);
    const licence = openData.get(edition.organisationId)?.licence;
    const rights = licence ?? words.openData.feed.reserved(organisation?.name ?? '');
    return { edition, organisation, rights };
  });
}

/** A cursor that is none of ours begins at the newest. */
function placeOf(cursor: string): ChangedPlace | undefined {
  const [at, editionId, ...more] = readCursor(cursor) ?? [];
  if (typeof at !== 'string' || typeof editionId !== 'string' || more.length > 0) return undefined;
  // Other years than of four digits JavaScript knows and PostgreSQL does not.
  const changedAt = new Date(/^\d{4}-/.test(at) ? at : Number.NaN);
  return Number.isNaN(changedAt.getTime()) ? undefined : { changedAt, editionId };
}
