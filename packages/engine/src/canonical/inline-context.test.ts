import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCrypto } from '../../adapters/node.ts';
import type { JsonObject } from '../ports.ts';
import { canonicalizeGeneral } from './general.ts';

const sailing = (within: JsonObject): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    {
      '@protected': true,
      Regatta: {
        '@id': 'urn:example:Regatta',
        '@context': { '@protected': true, sails: 'urn:example:sails', ...within },
      },
      regatta: { '@id': 'urn:example:regatta', '@type': '@id' },
    },
  ],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: {
    regatta: { id: 'urn:example:2026', type: 'Regatta', sails: [5.5, 7] },
  },
});

test('a scoped inline context may say again that id and type are the id and the type', async () => {
  const said = await canonicalizeGeneral(sailing({ id: '@id', type: '@type' }), nodeCrypto);
  assert.equal(said, await canonicalizeGeneral(sailing({}), nodeCrypto));
  assert.match(said, /<urn:example:2026> <http:\/\/www.w3.org\/1999\/02\/22-rdf-syntax-ns#type>/);
});

const otherNames: { [what: string]: JsonObject } = {
  'id for the type': { id: '@type' },
  'type for the id': { type: '@id' },
  'another name for the id': { number: '@id' },
  'another name for the type': { kind: '@type' },
  'id for a group that says nothing': { id: '@nest' },
  'type for the value': { type: '@value' },
  'the type, in another case': { Type: '@type' },
  'id for no IRI': { id: 'id' },
  'type in the long form': { type: { '@id': '@type' } },
  'id for nothing': { id: null },
};

for (const [what, within] of Object.entries(otherNames)) {
  test(`an inline context with ${what} is refused`, async () => {
    await assert.rejects(canonicalizeGeneral(sailing(within), nodeCrypto), {
      code: 'credential.not-canonical',
    });
  });
}
