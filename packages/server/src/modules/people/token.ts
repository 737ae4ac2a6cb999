import { createHash } from 'node:crypto';
import type { Deps } from '../../platform/deps.ts';

/** 256 random bits as base64url: for cookies and links. */
export function newToken(deps: Pick<Deps, 'randomBytes'>): string {
  return Buffer.from(deps.randomBytes(32)).toString('base64url');
}

/** What the database keeps of a token. A plain hash is enough: nobody guesses 256 random bits. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
