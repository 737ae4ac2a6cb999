import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contextUrl, findContext } from './index.ts';

const published = new URL('../../../../../shared/vectors/contexts/', import.meta.url);

test('the pinned hash of every bundled context is the hash of its bytes', () => {
  for (const url of Object.values(contextUrl)) {
    const context = findContext(url);
    assert.ok(context, url);
    assert.equal(createHash('sha256').update(context.text).digest('hex'), context.sha256, url);
    assert.ok(context.document['@context'], url);
  }
});

test('the credentials v2 context has the digest that VC Data Model 2.0 publishes', () => {
  assert.equal(
    findContext(contextUrl.credentialsV2)?.sha256,
    '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  );
});

test('an address that is not bundled, or is a member of every object, finds nothing', () => {
  for (const url of ['https://example.org/context', '__proto__', 'constructor', 'toString', '']) {
    assert.equal(findContext(url), undefined, url);
  }
});

test('a bundled context cannot be changed by the code that reads it', () => {
  const context = findContext(contextUrl.openBadges303);
  assert.ok(context);
  assert.throws(() => {
    (context.document['@context'] as { [term: string]: string }).name = 'https://evil.example/name';
  }, TypeError);
});

test('bundled contexts equal the published ones byte for byte', (context) => {
  if (!existsSync(published)) {
    context.diagnostic('not compared: ../shared/vectors/contexts is absent');
    return;
  }
  for (const [file, url] of Object.entries(publishedFiles)) {
    const bytes = readFileSync(new URL(file, published), 'utf8');
    assert.ok(findContext(url)?.text === bytes, file);
  }
});

const publishedFiles = {
  '2018-credentials-v1.jsonld': contextUrl.credentialsV1,
  'credentials-v2.jsonld': contextUrl.credentialsV2,
  'ob-v2p0.json': contextUrl.openBadges2,
  'obv2x.jsonld': contextUrl.openBadges2x,
  'ob-v3p0.json': contextUrl.openBadges300,
  'ob-v3p0-3.0.1.json': contextUrl.openBadges301,
  'ob-v3p0-3.0.2.json': contextUrl.openBadges302,
  'ob-v3p0-3.0.3.json': contextUrl.openBadges303,
  'ob-v3p0-extensions.json': contextUrl.openBadgesExtensions,
  'clr-v2p0.json': contextUrl.clr200,
  'clr-v2p0-2.0.1.json': contextUrl.clr201,
  'data-integrity-v1.jsonld': contextUrl.dataIntegrityV1,
  'did-v1.jsonld': contextUrl.didV1,
  'security-suites-ed25519-2020-v1.jsonld': contextUrl.ed255192020V1,
};
