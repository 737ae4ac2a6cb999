// Runs in a page with the file for pages beside it, as text of the test: verifies what it is given, and issues.
import * as engine from './browser.js';

const { webCompression: compression, webCrypto: crypto } = engine;
const now = new Date('2026-06-01');

/** Verifies with what the page was given instead of a network; `known` has documents by address. */
globalThis.verifyHere = async (input, known) => {
  const fetched = [];
  const fetch = async (url) => {
    fetched.push(url);
    if (!(url in known)) throw new Error(`${url} is not known here.`);
    return { url, contentType: 'application/json', body: new TextEncoder().encode(known[url]) };
  };
  const ports = { crypto, compression, now, ...(known ? { fetch } : {}) };
  const { verdict, checks } = await engine.verify(input, ports);
  return {
    verdict,
    fetched,
    unknown: checks.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id),
  };
};

/** Issues `count` awards with a key of the page's own; gives the texts. */
globalThis.issueHere = async (text, count) => {
  const credential = JSON.parse(text);
  const { privateJwk } = await engine.webGenerateKeyPair('Ed25519');
  const signer = engine.webCreateSigner(privateJwk);
  const { did, verificationMethod } = engine.didKeyFromPublicKey(signer.publicKey);
  const issuer = engine.createIssuer({ verificationMethod, signer, crypto });
  const texts = [];
  for (let number = 0; number < count; number += 1) {
    const id = `urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-${String(number).padStart(12, '0')}`;
    const award = { ...credential, id, issuer: { ...credential.issuer, id: did } };
    texts.push((await issuer.issue(award, { created: '2026-01-01T00:00:00Z' })).json);
  }
  return texts;
};
