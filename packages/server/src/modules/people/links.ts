import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { insertLink, type LinkRow, selectLink, takeLink } from './link-store.ts';
import { say } from './refusals.ts';
import { hashToken, newToken } from './token.ts';

/** Minutes for which each kind of one-time link works. */
const minutes = {
  'sign-up': 24 * 60,
  'sign-in': 20,
  'reset-password': 60,
  'add-address': 24 * 60,
  'primary-address': 60,
  'revert-address': 7 * 24 * 60,
  setup: 60,
  'passkey-challenge': 5,
  oidc: 10,
} as const;

export type LinkPurpose = keyof typeof minutes;

/** Makes a one-time link; the database keeps only its hash. */
export async function issueLink(
  deps: Pick<Deps, 'database' | 'now' | 'randomBytes'>,
  link: { purpose: LinkPurpose; personId?: string; address?: string; detail?: { [name: string]: string } },
): Promise<string> {
  const token = newToken(deps);
  const createdAt = deps.now();
  const expiresAt = new Date(createdAt.getTime() + minutes[link.purpose] * 60_000);
  await insertLink(deps.database, { detail: {}, ...link, tokenHash: hashToken(token), createdAt, expiresAt });
  return token;
}

/** Looks at a link without using it, as a page does before it is confirmed. Mail programs open links by themselves. */
export async function readLink(
  deps: Pick<Deps, 'database' | 'now'>,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkRow> {
  const link = await selectLink(deps.database, { tokenHash: hashToken(token), purpose, now: deps.now() });
  return link ?? refuse();
}

/** Uses a link up. */
export async function useLink(
  deps: Pick<Deps, 'database' | 'now'>,
  { purpose, token }: { purpose: LinkPurpose; token: string },
): Promise<LinkRow> {
  const link = await takeLink(deps.database, { tokenHash: hashToken(token), purpose, now: deps.now() });
  return link ?? refuse();
}

function refuse(): never {
  throw new Refusal('gone', say('people.link-used'));
}
