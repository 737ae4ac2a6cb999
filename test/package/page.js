// Runs in a page, on the file for pages that stands beside it: verifies what it is given, and issues.
export function offer(engine) {
  globalThis.verifyHere = (input, known) => verifyWith(engine, input, known);
  globalThis.issueHere = (text, count) => issueWith(engine, text, count);
}

/** Verifies with what the page was given instead of a network; `known` has documents by address. */
async function verifyWith(engine, input, known) {
  const fetched = [];
  const fetch = async (url) => {
    fetched.push(url);
    if (!(url in known)) throw new Error(`${url} is not known here.`);
    return { url, contentType: 'application/json', body: new TextEncoder().encode(known[url]) };
  };
  const ports = {
    crypto: engine.webCrypto,
    compression: engine.webCompression,
    now: new Date('2026-06-01'),
    ...(known ? { fetch } : {}),
  };
  const { verdict, checks } = await engine.verify(input, ports);
  return {
    verdict,
    fetched,
    unknown: checks.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id),
  };
}

/** Issues `count` awards with a key of the page's own; gives the texts. */
async function issueWith(engine, text, count) {
  const credential = JSON.parse(text);
  const { privateJwk } = await engine.webGenerateKeyPair('Ed25519');
  const signer = engine.webCreateSigner(privateJwk);
  const { did, verificationMethod } = engine.didKeyFromPublicKey(signer.publicKey);
  const issuer = engine.createIssuer({ verificationMethod, signer, crypto: engine.webCrypto });
  const texts = [];
  for (let number = 0; number < count; number += 1) {
    const id = `urn:uuid:5d5ba9c6-9a3e-4a0a-9b57-${String(number).padStart(12, '0')}`;
    const award = { ...credential, id, issuer: { ...credential.issuer, id: did } };
    texts.push((await issuer.issue(award, { created: '2026-01-01T00:00:00Z' })).json);
  }
  return texts;
}
