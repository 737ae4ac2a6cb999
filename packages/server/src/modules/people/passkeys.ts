import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { letter } from './letters.ts';
import { issueLink, useLink } from './links.ts';
import { nameFrom } from './name-rules.ts';
import {
  deletePasskey,
  insertPasskey,
  type Passkey,
  selectPasskey,
  selectPasskeys,
  updatePasskey,
} from './passkey-store.ts';
import { say } from './refusals.ts';
import { openSession } from './sessions.ts';

/** What the browser sends for a new passkey (WebAuthn 3 §5.1 RegistrationResponseJSON). */
export type PasskeyAnswer = RegistrationResponseJSON;
/** What the browser sends to sign in (WebAuthn 3 §5.1 AuthenticationResponseJSON). */
export type PasskeyProof = AuthenticationResponseJSON;

type PasskeyDeps = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'randomBytes' | 'mail'>;

/** `ticket` comes back with the answer; it opens the challenge once, within five minutes. */
export interface Ceremony<Options> {
  ticket: string;
  options: Options;
}

export function listPasskeys(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
): Promise<Passkey[]> {
  return selectPasskeys(deps.database, actor.personId);
}

export async function beginPasskey(
  deps: PasskeyDeps,
  actor: Person,
): Promise<Ceremony<PublicKeyCredentialCreationOptionsJSON>> {
  const known = await selectPasskeys(deps.database, actor.personId);
  const options = await generateRegistrationOptions({
    rpName: 'Cairn',
    rpID: new URL(deps.config.publicUrl).hostname,
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.personId),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { personId } = actor;
  const detail = { challenge: options.challenge };
  const ticket = await issueLink(deps, { purpose: 'passkey-challenge', personId, detail });
  return { ticket, options };
}

/** Keeps a new passkey of the signed-in person. */
export async function finishPasskey(
  deps: PasskeyDeps,
  actor: Person,
  { ticket, response, name }: { ticket: string; response: PasskeyAnswer; name: string },
): Promise<void> {
  const keptName = nameFrom(name, 'Passkey');
  const link = await useLink(deps, { purpose: 'passkey-challenge', token: ticket });
  if (link.personId !== actor.personId) throw refusal();
  const { verified, registrationInfo } = await checked(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: link.detail.challenge ?? '',
      requireUserVerification: true,
      ...party(deps),
    }),
  );
  if (!verified || !registrationInfo) throw refusal();
  const { credential } = registrationInfo;
  await inTransaction(deps, async (deps) => {
    const isNew = await insertPasskey(deps.database, {
      id: deps.newId('pky'),
      personId: actor.personId,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: keptName,
      createdAt: deps.now(),
    });
    if (!isNew) throw refusal();
    await recordAudit(deps, actor, {
      action: 'person.passkey-added',
      subjectType: 'person',
      subjectId: actor.personId,
    });
    const url = `${deps.config.publicUrl}/account/passkeys`;
    await deps.mail.send(deps, {
      to: actor.email,
      letter: letter('people.passkey-added', { name: keptName, url }),
    });
  });
}

export async function beginPasskeySignIn(
  deps: PasskeyDeps,
): Promise<Ceremony<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({
    rpID: new URL(deps.config.publicUrl).hostname,
    userVerification: 'required',
  });
  const detail = { challenge: options.challenge };
  const ticket = await issueLink(deps, { purpose: 'passkey-challenge', detail });
  return { ticket, options };
}

/** Returns the token of a new session of the person whose passkey signed the challenge. */
export async function finishPasskeySignIn(
  deps: PasskeyDeps,
  command: { ticket: string; response: PasskeyProof; userAgent: string },
): Promise<string> {
  const { ticket, response, userAgent } = command;
  const link = await useLink(deps, { purpose: 'passkey-challenge', token: ticket });
  const passkey = await selectPasskey(deps.database, response.id);
  if (!passkey || link.personId) throw refusal();
  const { verified, authenticationInfo } = await checked(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: link.detail.challenge ?? '',
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.counter },
      ...party(deps),
    }),
  );
  if (!verified) throw refusal();
  await updatePasskey(deps.database, {
    id: passkey.id,
    counter: authenticationInfo.newCounter,
    lastUsedAt: deps.now(),
  });
  return openSession(deps, { personId: passkey.personId, method: 'passkey', userAgent });
}

export async function removePasskey(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  passkeyId: string,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    if (!(await deletePasskey(deps.database, actor.personId, passkeyId))) return;
    await recordAudit(deps, actor, {
      action: 'person.passkey-removed',
      subjectType: 'person',
      subjectId: actor.personId,
    });
  });
}

function party({ config }: Pick<Deps, 'config'>) {
  const { origin, hostname } = new URL(config.publicUrl);
  return { expectedOrigin: origin, expectedRPID: hostname };
}

/** The library throws on whatever is malformed; to the person it is all one answer. */
async function checked<Result>(check: () => Promise<Result>): Promise<Result> {
  try {
    return await check();
  } catch (cause) {
    throw Object.assign(refusal(), { cause });
  }
}

function refusal(): Refusal {
  return new Refusal('invalid', say('people.passkey-refused'));
}
