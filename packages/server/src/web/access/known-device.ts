import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import { readOrCreateSecret } from '../../platform/secrets.ts';
import { readCookie, writeCookie } from '../cookies.ts';

const cookie = 'device';
/** Browsers keep no cookie longer than 400 days. */
const seconds = 400 * 24 * 60 * 60;
/** Who signs in at a shared computer pushes out whoever did so longest ago. */
const mostPersons = 5;

/**
 * A device on which somebody signed in is known for that person: tries from it are counted by itself, so that
 * strangers who use up the limits of an address or of a network keep nobody out of their own account. The cookie names
 * nobody: it holds a number and, for each person, a signature over both.
 */
export function rememberDevice(context: Context, deps: Pick<Deps, 'config'>, personId: string): void {
  const { device, signatures } = read(context, deps) ?? { device: newDevice(), signatures: [] };
  const own = sign(deps, device, personId);
  const persons = [own, ...signatures.filter((known) => known !== own)].slice(0, mostPersons);
  const value = [device, sign(deps, device, ''), ...persons].join('.');
  writeCookie(context, deps.config, { name: cookie, value, maxAgeSeconds: seconds });
}

/** The number of the device when it is known; with a person, only when that person signed in on it. */
export function knownDevice(
  context: Context,
  deps: Pick<Deps, 'config'>,
  person?: { personId: string | undefined },
): string | undefined {
  const found = read(context, deps);
  if (found === undefined || person === undefined) return found?.device;
  // An address of nobody is compared too, so that it takes as long.
  const own = sign(deps, found.device, person.personId ?? 'nobody');
  return found.signatures.some((signature) => isSame(signature, own)) ? found.device : undefined;
}

function read(context: Context, deps: Pick<Deps, 'config'>) {
  const [device = '', general = '', ...signatures] = (readCookie(context, deps.config, cookie) ?? '').split(
    '.',
  );
  if (!/^[\w-]{22}$/.test(device) || signatures.length > mostPersons) return undefined;
  return isSame(general, sign(deps, device, '')) ? { device, signatures } : undefined;
}

function newDevice(): string {
  return randomBytes(16).toString('base64url');
}

function sign(deps: Pick<Deps, 'config'>, device: string, personId: string): string {
  const secret = readOrCreateSecret(deps.config.dataFolder, 'device');
  return createHmac('sha256', secret).update(`${device}:${personId}`).digest('base64url');
}

function isSame(sent: string, right: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
