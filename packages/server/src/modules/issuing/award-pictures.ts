import { bakePng, bakeSvg } from '@cairn/engine';
import { renderPng, strikeBadge } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { drawPreview } from '../../platform/preview-picture.ts';
import { drawBadge, getVersion } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import type { Award } from './award.ts';
import type { Credential } from './credential.ts';

type Drawing = Pick<Deps, 'database' | 'files'>;

/** Pixels a side of the picture that carries a badge. */
const badgeSize = 800;

/** The picture of what was awarded, in the edition that was awarded; struck out when it was taken back. */
export async function drawAward(deps: Pick<Deps, 'database'>, award: Award): Promise<string> {
  const version = await getVersion(deps, award.achievementVersionId);
  const organisation = await getOrganisation(deps, version.organisationId);
  const svg = drawBadge(version, organisation.name);
  return isTakenBack(award) ? strikeBadge(svg) : svg;
}

/** The badge as a PNG that carries a signed credential of the award (OB 3.0 baking). */
export async function bakeAwardPng(deps: Drawing, award: Award, credential: Credential): Promise<Uint8Array> {
  return bakePng(await awardPng(deps, award), textOf(credential));
}

/** The badge as an SVG that carries a signed credential of the award. */
export async function bakeAwardSvg(deps: Drawing, award: Award, credential: Credential): Promise<string> {
  return bakeSvg(await drawAward(deps, award), textOf(credential));
}

/** The badge without its credential, drawn once per edition and state. */
export async function awardPng(deps: Drawing, award: Award): Promise<Uint8Array> {
  return kept(deps, `badges/${award.achievementVersionId}-${badgeSize}${stateOf(award)}.png`, async () =>
    renderPng(await drawAward(deps, award), { size: badgeSize }),
  );
}

/** The picture that other sites show beside a link to the award, 1200 by 630. */
export async function previewPng(deps: Drawing, award: Award): Promise<Uint8Array> {
  return kept(deps, `previews/${award.id}${stateOf(award)}.png`, async () => {
    const version = await getVersion(deps, award.achievementVersionId);
    const organisation = await getOrganisation(deps, version.organisationId);
    const svg = drawPreview({
      badgeSvg: await drawAward(deps, award),
      palette: version.design.palette,
      title: award.title,
      holderName: award.holderName,
      issuerName: organisation.name,
    });
    return renderPng(svg, { size: 1200 });
  });
}

function isTakenBack(award: Award): boolean {
  return award.status === 'revoked';
}

/** Part of the name of a kept picture, so that a revocation shows at once. */
function stateOf(award: Award): string {
  return isTakenBack(award) ? '-revoked' : '';
}

async function kept(
  deps: Pick<Deps, 'files'>,
  key: string,
  draw: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const present = await deps.files.get(key);
  if (present) return present.bytes;
  const bytes = await draw();
  await deps.files.put(key, bytes, 'image/png');
  return bytes;
}

function textOf({ content }: Credential): string {
  return new TextDecoder().decode(content);
}
