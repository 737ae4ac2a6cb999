import { createHmac } from 'node:crypto';

/** As it is shown to the owner and read by the libraries of Standard Webhooks. */
export const secretStart = 'whsec_';

/** 32 bytes: the scheme takes 24 to 64. */
export const secretBytes = 32;

export function writeSecret(bytes: Uint8Array): string {
  return secretStart + Buffer.from(bytes).toString('base64');
}

/** The headers of one attempt; while a secret is replaced, both sign (Standard Webhooks, "Signature scheme"). */
export function signedHeaders(
  message: { eventId: string; at: Date; body: string },
  secrets: readonly string[],
): { [name: string]: string } {
  const timestamp = String(Math.floor(message.at.getTime() / 1000));
  const content = `${message.eventId}.${timestamp}.${message.body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(secretStart.length), 'base64');
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  });
  return {
    'content-type': 'application/json',
    'webhook-id': message.eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
