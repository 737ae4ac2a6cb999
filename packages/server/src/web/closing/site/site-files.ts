import type { Person } from '../../../modules/audit/index.ts';
import {
  type AchievementEdition,
  editionAddress,
  editionDocumentAddress,
  editionFormats,
  getEdition,
  listAchievementIds,
  listEditions,
} from '../../../modules/catalog/index.ts';
import {
  type Award,
  type Credential,
  findClosing,
  findSuccession,
  getIssuer,
  listCredentials,
  listStatusLists,
  readAwards,
  type Succeeded,
} from '../../../modules/issuing/index.ts';
import type { Organisation } from '../../../modules/organisations/index.ts';
import { getShown } from '../../../modules/wallet/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { siteOf } from './draw-site.tsx';
import type { SiteFile } from './site-file.ts';

/** Larger than anything of ours that is read here. */
const mostBytes = 16 * 1024 * 1024;
const mostAtATime = 200;

/**
 * Every file of the site of an organisation, in an order in which none is held longer than it takes to write: what
 * verifies first, then what could be earned, then each badge that its holder shows. A badge that is closed has no page;
 * its file verifies by the same keys and lists.
 */
export async function* siteFiles(
  deps: Deps,
  actor: Person,
  organisation: Organisation,
): AsyncGenerator<SiteFile> {
  const { id: organisationId } = organisation;
  const { slug } = await getIssuer(deps, { organisationId });
  const closing = await findClosing(deps, { organisationId });
  const site = siteOf({ organisation, closing, slug, now: deps.now() }, deps.config.publicUrl);
  yield* site.ground();
  yield await documentOf(deps, `/issuers/${slug}/did.json`);
  yield { ...(await documentOf(deps, `/issuers/${slug}`)), path: `issuers/${slug}/data.json` };
  for (const id of await listStatusLists(deps, actor, { organisationId }))
    yield await documentOf(deps, `/status/${id}`);
  const editions = await editionsOf(deps, organisationId);
  for (const edition of editions) {
    yield* editionFilesOf(deps, edition);
    yield* site.editionPages(edition);
  }
  let shown = 0;
  for await (const award of readAwards(deps, actor, { organisationId, request: everyAward })) {
    if (!(await isShown(deps, award))) continue;
    shown += 1;
    const edition = editions.find(({ editionId }) => editionId === award.editionId);
    const of = edition ?? (await getEdition(deps, award.editionId));
    for (const at of await addressesOf(deps, award)) {
      const { succeeded, path } = at;
      if (!succeeded?.isHidden) yield* badgeFilesOf(deps, at);
      if (succeeded) yield* site.followedPages({ award, succeeded, at: path });
      else yield* site.badgePages({ award, edition: of, at: path });
    }
  }
  yield* site.homePages({ editions, shown });
}

const everyAward = {
  words: [],
  facets: { status: [], source: [], achievement: [] },
  sort: { by: 'awarded', direction: 'ascending' },
  size: mostAtATime,
} as const;

async function isShown(deps: Deps, award: Award): Promise<boolean> {
  try {
    return (await getShown(deps, undefined, { awardId: award.id })).credential !== undefined;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return false;
    throw error;
  }
}

interface BadgeAddress {
  path: string;
  credential: Credential;
  /** What came after it; absent for the newest. */
  succeeded: Succeeded | undefined;
}

/** The award's own address, which leads to the newest credential, and that of each credential of it for ever. */
async function addressesOf(deps: Deps, award: Award): Promise<BadgeAddress[]> {
  const credentials = await Promise.all(
    (await listCredentials(deps, { awardId: award.id })).map(async (credential) => ({
      ...{ path: `/credentials/${credential.id}`, credential },
      succeeded: await findSuccession(deps, credential),
    })),
  );
  const newest = credentials.find(({ succeeded }) => !succeeded);
  return [...(newest ? [{ ...newest, path: `/awards/${award.id}` }] : []), ...credentials];
}

async function* badgeFilesOf(deps: Deps, { path, credential }: BadgeAddress): AsyncGenerator<SiteFile> {
  yield { path: fileOf(`${path}/credential.json`), body: credential.content };
  for (const picture of ['badge.png', 'badge.svg']) yield await documentOf(deps, `${path}/${picture}`);
}

async function editionsOf(deps: Deps, organisationId: string): Promise<AchievementEdition[]> {
  const editions: AchievementEdition[] = [];
  for (const id of await listAchievementIds(deps, { organisationId }))
    editions.push(...(await listEditions(deps, id)));
  return editions;
}

async function* editionFilesOf(deps: Deps, edition: AchievementEdition): AsyncGenerator<SiteFile> {
  for (const format of editionFormats) yield await documentOf(deps, editionDocumentAddress(edition, format));
  const address = editionAddress(edition);
  yield { ...(await documentOf(deps, address)), path: fileOf(`${address}/data.json`) };
}

/** What our own address answers to a program, byte for byte. */
async function documentOf(deps: Deps, address: string): Promise<SiteFile> {
  const { body } = await deps.fetchDocument(`${deps.config.publicUrl}${address}`, {
    accept: 'application/ld+json, application/json, image/*',
    maxBytes: mostBytes,
  });
  return { path: fileOf(address), body };
}

function fileOf(address: string): string {
  return address.replace(/^\//, '');
}
