import { addProof, buildAchievementCredential, didKeyFromPublicKey, hashIdentity } from '@cairn/engine';
import { createSigner, generateKeyPair, nodeCrypto } from '@cairn/engine/node';
import { importBadges, setImportedOpen } from '../modules/wallet/index.ts';
import type { Deps } from '../platform/deps.ts';
import { type DemoImported, demoImported, demoImporter, elsewhere } from './content/imported.ts';
import { getActor, getFrom, type World } from './filled-world.ts';

/** A learner brings two badges of a school that knows nothing of this site. */
export async function bringBadges(deps: Deps, world: World): Promise<void> {
  const holder = await getActor(deps, getFrom(world.people, demoImporter));
  const signer = createSigner(generateKeyPair('Ed25519').privateJwk);
  const { did, verificationMethod } = didKeyFromPublicKey(signer.publicKey);
  for (const wish of demoImported) {
    const signed = await addProof(credentialOf(wish, { did, holderName: holder.name }), {
      ...{ cryptosuite: 'eddsa-rdfc-2022', verificationMethod, signer, crypto: nodeCrypto },
      created: wish.validFrom,
    });
    const source = { kind: 'file', name: `${wish.slug}.json` } as const;
    const [outcome] = await importBadges(deps, holder, {
      brought: [{ source, presented: JSON.stringify(signed) }],
    });
    if (outcome?.outcome !== 'imported') throw new Error(`${wish.slug} was not kept.`);
    await setImportedOpen(deps, holder, { badgeId: outcome.badgeId, isOpen: wish.isOpen });
  }
}

function credentialOf(wish: DemoImported, { did, holderName }: { did: string; holderName: string }) {
  const { slug, title, description, criteria, skill, validFrom, validUntil } = wish;
  const identifier =
    wish.namedBy === 'address'
      ? hashIdentity(nodeCrypto, { identityType: 'emailAddress', value: demoImporter })
      : { identityType: 'name', identityHash: holderName, hashed: false };
  return buildAchievementCredential({
    id: `${elsewhere.url}/badges/${slug}-1`,
    name: title,
    issuer: { id: did, ...elsewhere },
    ...{ validFrom, ...(validUntil !== undefined && { validUntil }) },
    subject: {
      identifier: [identifier],
      achievement: {
        ...{ id: `${elsewhere.url}/${slug}`, name: title, description, criteria: { narrative: criteria } },
        achievementType: 'MicroCredential',
        alignment: [{ targetName: skill.name, targetUrl: skill.url }],
      },
    },
  });
}
