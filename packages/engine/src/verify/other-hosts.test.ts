import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIssuer, offline, signBadge } from '../../test-support/verifying.ts';
import type { FetchDocument, JsonObject } from '../ports.ts';
import { verify } from './verify.ts';

/** A web whose addresses may lead on to others, as a fetch that follows redirects shows it. */
function leading(documents: { [url: string]: JsonObject }, ways: { [from: string]: string }): FetchDocument {
  return async (url) => {
    const end = ways[url] ?? url;
    const document = documents[end];
    if (document === undefined) throw new Error(`${end} is not there.`);
    return {
      url: end,
      contentType: 'application/json',
      body: new TextEncoder().encode(JSON.stringify(document)),
    };
  };
}

const school = 'https://school.example';
const forger = 'https://forger.example';

test('an open redirect of an issuer does not let others publish badges in its name', async () => {
  const context = 'https://w3id.org/openbadges/v2';
  const profile = {
    '@context': context,
    id: `${school}/issuer`,
    type: 'Issuer',
    name: 'School',
    url: school,
  };
  const badge = {
    '@context': context,
    id: `${school}/badge`,
    type: 'BadgeClass',
    name: 'Robotics',
    description: 'Builds robots.',
    criteria: { narrative: 'Build one.' },
    issuer: profile.id,
  };
  const hosted = (id: string): JsonObject => ({
    '@context': context,
    id,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'learner@example.org' },
    badge: badge.id,
    issuedOn: '2020-01-01T00:00:00+00:00',
    verification: { type: 'HostedBadge' },
  });
  const known = { [profile.id]: profile, [badge.id]: badge };
  const own = `${school}/assertions/1`;
  const fetch = leading({ ...known, [own]: hosted(own) }, { 'https://short.example/1': own });
  assert.equal((await verify(hosted(own), offline({ fetch }))).verdict, 'valid');
  assert.equal((await verify('https://short.example/1', offline({ fetch }))).verdict, 'valid');

  const open = `${school}/out?to=forger`;
  const forged = { ...known, [`${forger}/1`]: hosted(open) };
  const astray = leading(forged, { [open]: `${forger}/1` });
  for (const input of [hosted(open), open])
    assert.equal((await verify(input, offline({ fetch: astray }))).verdict, 'could-not-check');
});

test('an open redirect does not let others publish the keys of a did:web issuer', async () => {
  const issuer = anIssuer('did:web:school.example');
  const signed = await signBadge({}, issuer);
  const document = `${school}/.well-known/did.json`;
  const there = leading({ [document]: issuer.didDocument }, {});
  assert.equal((await verify(signed, offline({ fetch: there }))).verdict, 'valid');
  const astray = leading(
    { [`${forger}/did.json`]: issuer.didDocument },
    { [document]: `${forger}/did.json` },
  );
  assert.equal((await verify(signed, offline({ fetch: astray }))).verdict, 'could-not-check');
});
