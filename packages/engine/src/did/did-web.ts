import { EngineError } from '../engine-error.ts';

const didPattern = /^did:web:([A-Za-z0-9.-]+)(?:%3[Aa]([0-9]{1,5}))?((?::[A-Za-z0-9._~%-]+)*)$/;

/** The https address of a did:web document (did:web §2.5.2). Throws `did.invalid`; a query or fragment is not part of a DID. */
export function didWebToUrl(did: string): string {
  const match = didPattern.exec(did);
  const host = match?.[1];
  if (!match || host === undefined)
    throw new EngineError('did.invalid', `${did} is not a did:web identifier.`);
  const port = match[2] === undefined ? '' : `:${match[2]}`;
  const segments = (match[3] ?? '').split(':').slice(1);
  if (segments.some((segment) => !isPlainSegment(segment))) {
    throw new EngineError('did.invalid', `${did} has a path that leads elsewhere.`);
  }
  const path = segments.length === 0 ? '/.well-known' : `/${segments.join('/')}`;
  const url = `https://${host}${port}${path}/did.json`;
  // A host such as 0x7f.1 means another address than it spells (security.md row 12); the port may be the default one.
  if (!URL.canParse(url) || new URL(url).hostname !== host.toLowerCase()) {
    throw new EngineError('did.invalid', `${did} names no host.`);
  }
  return url;
}

/** The did:web of an https address such as `https://example.org/issuers/7`. Throws `did.invalid`. */
export function urlToDidWeb(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isUsable =
    parsed?.protocol === 'https:' && !parsed.username && !parsed.password && !parsed.search && !parsed.hash;
  if (!parsed || !isUsable) {
    throw new EngineError('did.invalid', `${url} is not an https address that a did:web can stand for.`);
  }
  const path = parsed.pathname.replace(/\/did\.json$/, '').replace(/\/$/, '');
  const segments = path === '/.well-known' ? [] : path.split('/').slice(1);
  const did = ['did:web', parsed.host.replace(':', '%3A'), ...segments].join(':');
  didWebToUrl(did);
  return did;
}

function isPlainSegment(segment: string): boolean {
  const isWellEncoded = !/%(?![0-9A-Fa-f]{2})/.test(segment);
  return isWellEncoded && !/^(\.|%2e){1,2}$/i.test(segment) && !/%(2f|5c|00)/i.test(segment);
}
