import { createHash } from 'node:crypto';

/**
 * Another one for other words, and tells nothing of them. It is part of what a kind says of itself, so that who approved
 * or publishes a draft did so with these questions and this statement.
 */
export function printOfWording(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
}
