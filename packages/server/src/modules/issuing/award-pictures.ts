import { createHash } from 'node:crypto';
import { bakePng, bakeSvg } from '@cairn/engine';
import { renderPng, strikeBadge } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { drawOnce } from '../../platform/files/drawings.ts';
import { drawPreview } from '../../platform/preview-picture.ts';
import { badgeSvgOf, getEdition, printOfBadge } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import type { Award } from './award.ts';
import type { Credential } from './credential.ts';

type Drawing = Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>;

/** Pixels a side of the picture that carries a badge. */
const badgeSize = 800;

/** Pixels a side of the one that stands in other people's pages and mails. */
export const smallPictureSize = 400;

/** The picture of what was awarded, in the edition that was awarded; struck out when it was taken back. */
export async function drawAward(deps: Pick<Deps, 'database'>, award: Award): Promise<string> {
  const edition = await getEdition(deps, award.editionId);
  const organisation = await getOrganisation(deps, edition.organisationId);
  const svg = await badgeSvgOf(deps, edition, organisation.name);
  return isTakenBack(award) ? strikeBadge(svg) : svg;
}

/** The badge as a PNG that carries a signed credential of the award (OB 3.0 baking). */
export async function bakeAwardPng(deps: Drawing, award: Award, credential: Credential): Promise<Uint8Array> {
  return bakePng(await awardPng(deps, award, badgeSize), textOf(credential));
}

/** The badge without its credential, for a place where it is only looked at; struck out when it was taken back. */
export function drawSmallPng(deps: Drawing, award: Award): Promise<Uint8Array> {
  return awardPng(deps, award, smallPictureSize);
}

/** The badge as an SVG that carries a signed credential of the award. */
export async function bakeAwardSvg(deps: Drawing, award: Award, credential: Credential): Promise<string> {
  return bakeSvg(await drawAward(deps, award), textOf(credential));
}

/** Drawn once per edition, state and size. */
async function awardPng(deps: Drawing, award: Award, size: number): Promise<Uint8Array> {
  const { organisationId } = award;
  const edition = await getEdition(deps, award.editionId);
  const organisation = await getOrganisation(deps, organisationId);
  const name = `badge-${size}-${printOfBadge(edition, organisation.name)}${stateOf(award)}`;
  return drawOnce(deps, { organisationId, name }, async () =>
    renderPng(await drawAward(deps, award), { size }),
  );
}

/** The picture that other sites show beside a link to the award, 1200 by 630. */
export async function previewPng(deps: Drawing, award: Award): Promise<Uint8Array> {
  const { organisationId, title, holderName } = award;
  const edition = await getEdition(deps, award.editionId);
  const organisation = await getOrganisation(deps, organisationId);
  const svg = drawPreview({
    badgeSvg: await drawAward(deps, award),
    palette: edition.design.palette,
    title,
    holderName,
    issuerName: organisation.name,
  });
  // By all that is drawn, so that the right name is shown as soon as a badge was corrected.
  const name = `preview-${createHash('sha256').update(svg).digest('hex')}`;
  return drawOnce(deps, { organisationId, name }, async () => renderPng(svg, { size: 1200 }));
}

function isTakenBack(award: Award): boolean {
  return award.status === 'revoked';
}

/** Part of the name of a kept picture, so that a revocation shows at once. */
function stateOf(award: Award): string {
  return isTakenBack(award) ? '-revoked' : '';
}

function textOf({ content }: Credential): string {
  return new TextDecoder().decode(content);
}
