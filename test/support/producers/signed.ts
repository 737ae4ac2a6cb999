// Open Badges 3.0 and CLR 2.0 in the shapes that producers publish; see hosted-shapes. Used by tests only.
import { addProof, contextUrl, encodeMultibase, encodeStatusList, type JsonObject } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { canonicalize } from '../../../packages/engine/src/canonical/canonicalize.ts';
import { rdfcHashData } from '../../../packages/engine/src/proof/rdfc-hash-data.ts';
import { createStatusList, setStatus } from '../../../packages/engine/src/status/status-list.ts';
import { anIssuer, type TestIssuer } from '../../../packages/engine/test-support/verifying.ts';
import type { ProducerCase } from './hosted-shapes.ts';

export const created = '2025-03-01T10:00:00Z';
export const unknown = { verdict: 'issuer-unknown', code: 'issuer-identity.not-listed' };

/** The older suite, which these producers sign with and we only read. */
async function sign2020(
  document: JsonObject,
  { verificationMethod, signer }: TestIssuer,
): Promise<JsonObject> {
  const config = {
    type: 'Ed25519Signature2020',
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const hash = await rdfcHashData(
    { document, config, algorithm: 'Ed25519' },
    { crypto: nodeCrypto, canonicalize },
  );
  return { ...document, proof: { ...config, proofValue: encodeMultibase('z', await signer.sign(hash)) } };
}

export function signToday(
  document: JsonObject,
  { verificationMethod, signer }: TestIssuer,
): Promise<JsonObject> {
  return addProof(document, {
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod,
    created,
    signer,
    crypto: nodeCrypto,
  });
}

const achievement = (name: string, more: JsonObject = {}): JsonObject => ({
  id: `urn:uuid:${nodeCrypto.sha256Hex(name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}`,
  ...{ type: ['Achievement'], name, description: `About ${name}.`, criteria: { narrative: 'Do it.' } },
  ...more,
});

const subject = (what: JsonObject): JsonObject => ({
  id: 'did:example:learner',
  type: ['AchievementSubject'],
  achievement: what,
});

/** Data model 1.1 as DCC, LearnCard and Open edX sign it. */
function first(
  issuer: TestIssuer,
  { name, contexts, more }: { name: string; contexts: string[]; more?: JsonObject },
): JsonObject {
  return {
    '@context': [contextUrl.credentialsV1, ...contexts],
    id: `urn:uuid:${nodeCrypto.sha256Hex(name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.id, type: ['Profile'], name: 'Their Issuer' },
    issuanceDate: created,
    name,
    credentialSubject: subject(achievement(name, { achievementType: 'Badge' })),
    ...more,
  };
}

export function second(issuer: TestIssuer, { name, more }: { name: string; more?: JsonObject }): JsonObject {
  const { issuanceDate: _, ...rest } = first(issuer, { name, contexts: [] });
  return {
    ...rest,
    '@context': [contextUrl.credentialsV2, contextUrl.openBadges303],
    validFrom: created,
    ...more,
  };
}

const suite2020 = contextUrl.ed255192020V1;

async function dcc(): Promise<ProducerCase[]> {
  const issuer = anIssuer();
  const list = 'https://status.dcc.example/credentials/status/7kq2';
  const bits = createStatusList();
  setStatus(bits, 5, true);
  const encodedList = await encodeStatusList(bits, nodeCompression);
  const statusList = await signToday(
    {
      ...{
        '@context': [contextUrl.credentialsV2],
        id: list,
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      },
      ...{ issuer: issuer.id, validFrom: created },
      credentialSubject: {
        id: `${list}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList,
      },
    },
    issuer,
  );
  const listed = (index: number) => ({
    credentialStatus: {
      ...{ id: `${list}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
      ...{ statusListIndex: String(index), statusListCredential: list },
    },
  });
  const old = await sign2020(
    first(issuer, { name: 'Teamwork', contexts: [contextUrl.openBadges302, suite2020] }),
    issuer,
  );
  const good = await signToday(second(issuer, { name: 'Jazz degree', more: listed(4) }), issuer);
  const gone = await signToday(second(issuer, { name: 'Jazz course', more: listed(5) }), issuer);
  const sites = { [list]: statusList };
  return [
    {
      producer: 'DCC',
      what: 'OB 3.0, data model 1.1, Ed25519Signature2020',
      presented: JSON.stringify(old),
      sites: {},
      ...unknown,
      title: 'Teamwork',
    },
    {
      producer: 'DCC',
      what: 'OB 3.0 on a bitstring list',
      presented: JSON.stringify(good),
      sites,
      ...unknown,
      title: 'Jazz degree',
    },
    {
      producer: 'DCC',
      what: 'OB 3.0 revoked',
      presented: JSON.stringify(gone),
      sites,
      verdict: 'revoked',
      code: 'status.revoked',
      title: 'Jazz course',
    },
    {
      producer: 'DCC',
      what: 'OB 3.0 whose list is away',
      presented: JSON.stringify(good),
      sites: {},
      verdict: 'could-not-check',
      code: 'status.unreachable',
      title: 'Jazz degree',
    },
    {
      ...{
        producer: 'DCC',
        what: 'OB 3.0 with another name',
        sites: {},
        verdict: 'altered',
        code: 'proof.signature-mismatch',
      },
      presented: JSON.stringify({ ...old, name: 'Doctor of Teamwork' }),
    },
  ];
}

async function learnCard(): Promise<ProducerCase[]> {
  const issuer = anIssuer('did:web:network.learncard.example:users:teacher');
  const sites = { 'https://network.learncard.example/users/teacher/did.json': issuer.didDocument };
  const contexts = [contextUrl.openBadges302, suite2020];
  const plain = await sign2020(first(issuer, { name: 'Team player', contexts }), issuer);
  const boost = {
    ...first(issuer, {
      name: 'Boost',
      contexts: [...contexts, 'https://ctx.learncard.example/boosts/1.0.0.json'],
    }),
    type: ['VerifiableCredential', 'OpenBadgeCredential', 'BoostCredential'],
    display: { backgroundColor: '#4285F4', displayType: 'badge' },
    proof: plain.proof ?? null,
  };
  const stranger = await sign2020(first(issuer, { name: 'Stolen', contexts }), {
    ...anIssuer(),
    id: issuer.id,
  });
  return [
    {
      producer: 'LearnCard',
      what: 'OB 3.0 by did:web',
      presented: JSON.stringify(plain),
      sites,
      ...unknown,
      title: 'Team player',
    },
    {
      producer: 'LearnCard',
      what: 'a boost, with a context of their own',
      presented: JSON.stringify(boost),
      sites,
      verdict: 'could-not-check',
      code: 'proof.context-unknown',
      title: 'Boost',
    },
    {
      producer: 'LearnCard',
      what: 'OB 3.0 by somebody else’s key',
      presented: JSON.stringify(stranger),
      sites,
      verdict: 'key-not-confirmed',
      code: 'issuer-key.not-published',
    },
  ];
}

async function openEdx(): Promise<ProducerCase[]> {
  const issuer = anIssuer();
  const list =
    'https://credentials.openedx.example/verifiable_credentials/api/v1/status-list/2021/v1/issuer/';
  const bits = createStatusList();
  setStatus(bits, 1, true);
  const statusList = await sign2020(
    {
      ...{ '@context': [contextUrl.credentialsV1, contextUrl.statusList2021V1, suite2020], id: list },
      ...{
        type: ['VerifiableCredential', 'StatusList2021Credential'],
        issuer: issuer.id,
        issuanceDate: created,
      },
      credentialSubject: {
        ...{ id: `${list}#list`, type: 'StatusList2021', statusPurpose: 'revocation' },
        encodedList: (await encodeStatusList(bits, nodeCompression)).slice(1),
      },
    },
    issuer,
  );
  const program = (name: string, index: number) =>
    sign2020(
      first(issuer, {
        ...{ name, contexts: [contextUrl.openBadges302, contextUrl.statusList2021V1, suite2020] },
        more: {
          expirationDate: '2030-01-01T00:00:00Z',
          credentialStatus: {
            ...{ id: `${list}#${index}`, type: 'StatusList2021Entry', statusPurpose: 'revocation' },
            ...{ statusListIndex: String(index), statusListCredential: list },
          },
        },
      }),
      issuer,
    );
  const [good, gone] = [await program('Program certificate', 0), await program('Old program', 1)];
  const sites = { [list]: statusList };
  return [
    {
      producer: 'Open edX',
      what: 'OB 3.0 on a StatusList2021',
      presented: JSON.stringify(good),
      sites,
      ...unknown,
      title: 'Program certificate',
    },
    {
      producer: 'Open edX',
      what: 'OB 3.0 revoked',
      presented: JSON.stringify(gone),
      sites,
      verdict: 'revoked',
      code: 'status.revoked',
      title: 'Old program',
    },
  ];
}

export async function signedProducers(): Promise<ProducerCase[]> {
  const all = await Promise.all([dcc(), learnCard(), openEdx()]);
  return all.flat();
}
