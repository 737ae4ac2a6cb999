// Open Badges 2.0 in the shapes that producers publish: which members they write, how they name addresses and carriers.
// People, texts and hosts are invented. Used by tests only.
import { createPublicKey } from 'node:crypto';
import { type JsonObject, signCompactJws } from '@cairn/engine';
import { createSigner, generateKeyPair } from '@cairn/engine/node';

export interface ProducerCase {
  producer: string;
  what: string;
  presented: string | Uint8Array;
  /** What the web answers: a document, a text, or the number of a refusal. */
  sites: { [url: string]: JsonObject | string | number };
  verdict: string;
  /** Of the check that says why. */
  code: string;
  /** What the wallet shows of what it keeps; undefined where it refuses. */
  title?: string;
}

const context = 'https://w3id.org/openbadges/v2';

interface House {
  assertion: JsonObject;
  badge: JsonObject;
  issuer: JsonObject;
}

export const published = ({ assertion, badge, issuer }: House): ProducerCase['sites'] =>
  Object.fromEntries([assertion, badge, issuer].map((each) => [String(each.id), each]));

/** Credly’s documented answers: contexts inside, no salt, `hosted`, milliseconds. */
export function credly(): House {
  const base = 'https://api.credly.example/v1/obi/v2';
  const issuer = `${base}/issuers/6f2a0f0e-3f2b-4b57-9f42-5a3f7c1a0001`;
  const badge = `${issuer}/badge_classes/6f2a0f0e-3f2b-4b57-9f42-5a3f7c1a0002`;
  return {
    assertion: {
      ...{ '@context': context, type: 'Assertion', badge, expires: '2030-04-01T14:41:00.000Z' },
      id: `${base}/badge_assertions/6f2a0f0e-3f2b-4b57-9f42-5a3f7c1a0003`,
      evidence: [
        {
          '@context': context,
          type: 'Evidence',
          genre: 'UrlEvidence',
          id: 'http://work.example',
          name: 'Portfolio',
        },
      ],
      issuedOn: '2024-04-01T14:41:00.000Z',
      recipient: { type: 'email', hashed: true, identity: `sha256$${'b3'.repeat(32)}` },
      verification: { type: 'hosted' },
    },
    badge: {
      ...{
        '@context': context,
        type: 'BadgeClass',
        id: badge,
        issuer,
        name: 'Cloud Basics® – “first steps”',
      },
      criteria: {
        '@context': context,
        id: 'https://www.credly.example/org/north/badge/cloud',
        narrative: 'Pass.',
      },
      ...{
        description: 'Knows clouds.',
        image: 'https://images.credly.example/cloud.png',
        tags: ['Cloud', 'AWS'],
      },
    },
    issuer: {
      ...{
        '@context': context,
        type: 'Issuer',
        id: issuer,
        name: 'North Training',
        url: 'https://north.example',
      },
    },
  };
}

/** Accredible: one path for assertions, a badge class with everything, a profile with an address. */
export function accredible(): House {
  const base = 'https://api.accredible.example/v1/obi';
  const [badge, issuer] = [`${base}/badge_classes/295413`, `${base}/issuers/11250`];
  return {
    assertion: {
      ...{ '@context': context, type: 'Assertion', badge, verification: { type: 'HostedBadge' } },
      id: `${base}/badge_assertions/e0000000-94a2-4bde-8884-0c660bb40001`,
      recipient: { type: 'email', hashed: true, salt: '7f3a', identity: `sha256$${'a1'.repeat(32)}` },
      issuedOn: '2025-02-01',
      image: 'https://credential.accredible.example/badge/1.png',
      evidence: [{ id: 'https://www.credential.accredible.example/e0000000', name: 'Certificate' }],
    },
    badge: {
      ...{ '@context': context, type: 'BadgeClass', id: badge, issuer, name: 'Agents at work', tags: [] },
      ...{ description: 'Builds agents.', image: 'https://credential.accredible.example/design.png' },
      criteria: { narrative: 'Complete the course.' },
      alignment: [
        { targetName: 'Planning', targetUrl: 'https://skills.example/planning', targetFramework: 'Skills' },
      ],
    },
    issuer: {
      ...{
        '@context': context,
        type: 'Profile',
        id: issuer,
        name: 'Data Academy',
        url: 'https://academy.example',
      },
      email: 'badges@academy.example',
    },
  };
}

/** Badgr and Canvas Credentials: the version in the query, pictures as objects, a profile of the recipient as extension. */
export function badgr(): House {
  const at = (kind: string, id: string) => `https://api.badgr.example/public/${kind}/${id}?v=2_0`;
  const [badge, issuer] = [at('badges', 'Zk3mQ7hVT5y'), at('issuers', 'p1w8fKcXSr6')];
  return {
    assertion: {
      ...{ '@context': context, type: 'Assertion', id: at('assertions', 'OuEfgvVFTAK'), badge },
      image: { id: 'https://api.badgr.example/public/assertions/OuEfgvVFTAK/image' },
      verification: { type: 'HostedBadge' },
      ...{ issuedOn: '2021-10-25T17:38:15.566159+00:00', narrative: '', evidence: [], revoked: false },
      recipient: { type: 'email', hashed: true, salt: 'd9c1', identity: `sha256$${'c4'.repeat(32)}` },
      'extensions:recipientProfile': {
        '@context': 'https://openbadgespec.org/extensions/recipientProfile/context.json',
        type: ['Extension', 'extensions:RecipientProfile'],
        name: 'Ada Sample',
      },
    },
    badge: {
      ...{
        '@context': context,
        type: 'BadgeClass',
        id: badge,
        issuer,
        name: 'Scrum at school',
        tags: ['scrum'],
      },
      ...{
        description: 'Works in sprints.',
        image: 'https://api.badgr.example/public/badges/Zk3mQ7hVT5y/image',
      },
      criteria: { id: 'https://school.example/scrum', narrative: '* two sprints\n* one review' },
      alignment: [],
    },
    issuer: {
      ...{
        '@context': context,
        type: 'Issuer',
        id: issuer,
        name: 'Sprint School',
        url: 'https://school.example',
      },
      ...{
        email: 'office@school.example',
        description: 'A school.',
        image: 'https://school.example/logo.png',
      },
    },
  };
}

/** edubadges: the same engine with extensions for European facts, each an object with a context of its own. */
export function edubadges(): House {
  const at = (kind: string, id: string) => `https://api.edubadges.example/public/${kind}/${id}`;
  const [badge, issuer] = [at('badges', 'q0n1'), at('issuers', 'uvh1')];
  const extension = (name: string, value: JsonObject): JsonObject => ({
    '@context': `https://openbadgespec.org/extensions/${name}/context.json`,
    type: ['Extension', `extensions:${name}`],
    ...value,
  });
  return {
    assertion: {
      ...{ '@context': context, type: 'Assertion', id: at('assertions', 'a7x2'), badge },
      ...{ issuedOn: '2024-08-30T00:00:00+02:00', verification: { type: 'HostedBadge' } },
      recipient: { type: 'id', hashed: true, salt: '61', identity: `sha256$${'d5'.repeat(32)}` },
      image: at('assertions', 'a7x2/image'),
    },
    badge: {
      ...{ '@context': context, type: 'BadgeClass', id: badge, issuer, name: 'Duurzaam bouwen' },
      ...{ description: 'Een microcredential.', image: at('badges', 'q0n1/image') },
      criteria: { narrative: 'Toets en opdracht.' },
      'extensions:ECTSExtension': extension('ECTSExtension', { ECTS: 3 }),
      'extensions:EQFExtension': extension('EQFExtension', { EQF: 6 }),
      'extensions:LanguageExtension': extension('LanguageExtension', { Language: 'nl_NL' }),
    },
    issuer: {
      ...{
        '@context': context,
        type: 'Issuer',
        id: issuer,
        name: 'Hogeschool Oost',
        url: 'https://oost.example',
      },
      email: 'badges@oost.example',
    },
  };
}

/** 1EdTech’s example of a signed badge: a token by the key that the profile links to, and a list of what is revoked. */
export async function oneEdTechSigned(revoked: string[]): Promise<Pick<ProducerCase, 'presented' | 'sites'>> {
  const [site, pair] = ['https://example.org', generateKeyPair('RS256')];
  const pem = createPublicKey({ key: { ...pair.publicJwk }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const id = 'urn:uuid:a953081a-4bbc-4927-8653-7219bca00e3b';
  const assertion: JsonObject = {
    ...{ '@context': context, type: 'Assertion', id, badge: `${site}/robotics-badge.json` },
    recipient: { type: 'email', hashed: true, salt: 'deadsea', identity: `sha256$${'e6'.repeat(32)}` },
    issuedOn: '2024-12-31T23:59:59Z',
    verification: { type: 'SignedBadge', creator: `${site}/publicKey.json` },
  };
  const sites = {
    [`${site}/robotics-badge.json`]: {
      ...{
        '@context': context,
        type: 'BadgeClass',
        id: `${site}/robotics-badge.json`,
        name: 'Awesome robotics',
      },
      ...{
        description: 'For robots.',
        image: `${site}/robotics-badge.png`,
        criteria: `${site}/robotics-badge.html`,
      },
      issuer: `${site}/organization.json`,
    },
    [`${site}/organization.json`]: {
      ...{ '@context': context, type: 'Issuer', id: `${site}/organization.json`, name: 'Robot organisation' },
      ...{ url: site, email: 'contact@example.org', publicKey: `${site}/publicKey.json` },
      revocationList: `${site}/revocationList.json`,
    },
    [`${site}/publicKey.json`]: {
      ...{ '@context': context, type: 'CryptographicKey', id: `${site}/publicKey.json` },
      ...{ owner: `${site}/organization.json`, publicKeyPem: String(pem) },
    },
    [`${site}/revocationList.json`]: {
      ...{ '@context': context, type: 'RevocationList', id: `${site}/revocationList.json` },
      ...{ issuer: `${site}/organization.json`, revokedAssertions: revoked },
    },
  };
  const token = await signCompactJws({}, assertion, createSigner(pair.privateJwk));
  return { presented: token, sites };
}
