import * as client from 'openid-client';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ReaderSettings, recordAudit } from '../audit/index.ts';
import { isPlainAddress } from './address-rules.ts';
import { createPerson } from './create-person.ts';
import { issueLink, useLink } from './links.ts';
import { nameFrom } from './name-rules.ts';
import { insertIdentity, selectIdentity } from './passkey-store.ts';
import { selectPerson, selectPersonByAddress } from './person-store.ts';
import { say } from './refusals.ts';
import { openSession } from './sessions.ts';

type OidcDeps = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'randomBytes'>;

/** Where to send the browser; `ticket` stays in a cookie of this browser and opens the answer once. */
export async function beginOidc(
  deps: OidcDeps,
  wish: { next: string; personId?: string },
): Promise<{ url: string; ticket: string }> {
  const provider = await discover(deps);
  const [verifier, state, nonce] = [
    client.randomPKCECodeVerifier(),
    client.randomState(),
    client.randomNonce(),
  ];
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri(deps),
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const ticket = await issueLink(deps, {
    purpose: 'oidc',
    detail: { verifier, state, nonce, next: wish.next },
    ...(wish.personId ? { personId: wish.personId } : {}),
  });
  return { url: url.href, ticket };
}

/**
 * Signs in, links or signs up by the provider's answer. An account that exists is linked only by its signed-in
 * owner, never because a provider names the same address (row 11).
 */
export async function finishOidc(
  deps: OidcDeps,
  answer: {
    url: URL;
    ticket: string;
    personId?: string | undefined;
    userAgent: string;
    reader: ReaderSettings;
  },
): Promise<{ sessionToken?: string; next: string }> {
  const link = await useLink(deps, { purpose: 'oidc', token: answer.ticket });
  const { next = '', ...secrets } = link.detail;
  const who = await readClaims(deps, answer.url, secrets);
  if (link.personId) {
    if (link.personId !== answer.personId) throw new Refusal('forbidden', say('people.oidc-somebody-else'));
    await linkIdentity(deps, { ...who, personId: link.personId });
    return { next };
  }
  const known = await selectIdentity(deps.database, who.issuer, who.subject);
  const personId = known?.personId ?? (await signUpBy(deps, { ...who, reader: answer.reader }));
  const sessionToken = await openSession(deps, {
    personId,
    method: 'oidc',
    userAgent: answer.userAgent,
  });
  return { sessionToken, next };
}

interface Claims {
  issuer: string;
  subject: string;
  provenAddress?: string;
  name: string;
}

async function readClaims(
  deps: OidcDeps,
  url: URL,
  { verifier, state, nonce }: { [name: string]: string },
): Promise<Claims> {
  try {
    const tokens = await client.authorizationCodeGrant(await discover(deps), url, {
      pkceCodeVerifier: verifier ?? '',
      expectedState: state ?? '',
      expectedNonce: nonce ?? '',
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The answer holds no identity.');
    const { email, name } = claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: nameFrom(name, nameFrom(email, 'N. N.')),
      ...(claims.email_verified === true && isPlainAddress(email) ? { provenAddress: email } : {}),
    };
  } catch (cause) {
    throw Object.assign(new Refusal('forbidden', say('people.oidc-unconfirmed')), { cause });
  }
}

async function signUpBy(deps: OidcDeps, who: Claims & { reader: ReaderSettings }): Promise<string> {
  const { provenAddress, issuer, subject, name, reader } = who;
  if (!provenAddress) {
    throw new Refusal('forbidden', say('people.oidc-no-address'));
  }
  if (await selectPersonByAddress(deps.database, provenAddress)) {
    throw new Refusal('forbidden', say('people.oidc-account-exists'));
  }
  return inTransaction(deps, async (deps) => {
    const person = await createPerson(deps, { name, provenAddress, reader });
    await insertIdentity(deps.database, { issuer, subject, personId: person.id, createdAt: deps.now() });
    return person.id;
  });
}

async function linkIdentity(
  deps: OidcDeps,
  { issuer, subject, personId }: Claims & { personId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const isNew = await insertIdentity(deps.database, { issuer, subject, personId, createdAt: deps.now() });
    const owner = await selectIdentity(deps.database, issuer, subject);
    if (owner?.personId !== personId) throw new Refusal('forbidden', say('people.oidc-linked-elsewhere'));
    if (!isNew) return;
    const person = await selectPerson(deps.database, personId);
    const who = { kind: 'person', personId, name: person?.name ?? '' } as const;
    await recordAudit(deps, who, {
      action: 'person.identity-linked',
      subjectType: 'person',
      subjectId: personId,
    });
  });
}

const discovered = new Map<string, Promise<client.Configuration>>();

/** The provider's settings are fetched once; after a failure the next sign-in tries again. */
function discover({ config }: Pick<Deps, 'config'>): Promise<client.Configuration> {
  const { oidc } = config;
  if (!oidc) throw new Refusal('not-found', say('people.no-provider'));
  const known = discovered.get(oidc.issuer);
  if (known) return known;
  const isLocal = new URL(oidc.issuer).protocol === 'http:';
  const execute = isLocal ? [client.allowInsecureRequests] : [];
  const found = client.discovery(new URL(oidc.issuer), oidc.clientId, oidc.clientSecret, undefined, {
    execute,
    timeout: 10,
  });
  discovered.set(oidc.issuer, found);
  found.catch(() => discovered.delete(oidc.issuer));
  return found.catch((cause) => {
    throw Object.assign(new Refusal('conflict', say('people.provider-unreachable')), { cause });
  });
}

function redirectUri({ config }: Pick<Deps, 'config'>): string {
  return `${config.publicUrl}/sign-in/oidc/callback`;
}
