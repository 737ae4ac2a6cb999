import type { AchievementCredential } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { type AchievementEdition, editionAddress, findPicture, listAssessments } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { credentialModel, editionModel } from './credential-model.ts';
import { expiryOf } from './issuing-rules.ts';

/**
 * What a badge of that edition would say today of that person. It is never signed and names no place in a list; it is
 * for authors who want to see before they publish what verifiers will read.
 */
export async function sampleCredential(
  deps: Pick<Deps, 'database' | 'config' | 'languages' | 'now' | 'say'>,
  { holderName, edition }: { holderName: string; edition: AchievementEdition },
): Promise<AchievementCredential> {
  const [organisation, assessments, own] = await Promise.all([
    getOrganisation(deps, edition.organisationId),
    listAssessments(deps, edition.editionId),
    findPicture(deps, edition),
  ]);
  const { publicUrl } = deps.config;
  const awardedAt = deps.now();
  const expiresAt = expiryOf(edition, awardedAt);
  const sample = 'sample';
  const { status: _, ...model } = credentialModel({
    award: {
      id: sample,
      organisationId: edition.organisationId,
      personId: sample,
      holderName,
      achievementId: edition.achievementId,
      editionId: edition.editionId,
      title: edition.title,
      source: { kind: 'rule' },
      status: 'pending-signature',
      awardedAt,
      decidedAt: awardedAt,
      ...(expiresAt ? { expiresAt } : {}),
    },
    model: editionModel({
      edition,
      assessments,
      organisation,
      issuerDid: `${publicUrl}/organisations/${organisation.slug}`,
      picture: `${editionAddress(edition)}/image.png`,
      pictureAlt: own?.alt,
      publicUrl,
      say: deps.say,
      languages: deps.languages,
    }),
    subjectId: `urn:cairn:${sample}`,
    reserved: {
      credentialId: sample,
      places: [{ purpose: 'revocation', statusListId: sample, index: 0 }],
    },
    publicUrl,
  });
  return model;
}
