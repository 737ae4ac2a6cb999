import type { JsonObject } from '@cairn/engine';
import { statusIssuer } from '../../../../../packages/engine/test-support/status.ts';
import { aBadge, anIssuer, sign, web } from '../../../../../packages/engine/test-support/verifying.ts';
import { createPerson, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { importBadges, listImported } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';

/** What other sites answer, for each test to change. */
export const sites: { [url: string]: JsonObject | string | Uint8Array | number } = {};
export const server = await testApp({}, { fetchDocument: (...asked) => web(sites).fetch(...asked) });
export const { deps } = server;
export const issuer = anIssuer();
export const day = 24 * 3_600_000;

type Changes = Parameters<typeof aBadge>[1];
let number = 0;

/** A badge of another issuer, each with an id of its own. */
export async function badge(changes: Changes = {}): Promise<JsonObject> {
  number += 1;
  return sign(aBadge(issuer, { id: `https://elsewhere.example/badges/${number}`, ...changes }), issuer);
}

export function named(identifier: { type: string; text: string }): Changes {
  return {
    subject: {
      identifier: [{ identityType: identifier.type, identityHash: identifier.text, hashed: false }],
      achievement: {
        id: 'https://aldermoor.example/achievements/first-aid',
        name: 'First aid',
        description: 'Can act in the first minutes.',
        criteria: { narrative: 'Passed.' },
        alignment: [{ targetName: 'Rescue', targetUrl: 'https://skills.example/rescue' }],
      },
    },
  };
}

export async function keeper(name = 'Ada Sample') {
  number += 1;
  const email = `keeper${number}@example.org`;
  const person = await createPerson(server, { name, email });
  return { person, email, browser: await signIn(server, person) };
}

export const asFile = (document: JsonObject | string, name = 'badge.json') => ({
  name,
  text: typeof document === 'string' ? document : JSON.stringify(document),
});

export async function kept(person: Parameters<typeof listImported>[1]) {
  return listImported(deps, person);
}

/** The clock moved on by so many days, and something that happens while a check waits for an answer. */
export const at = (days: number, meanwhile: () => Promise<unknown> = async () => {}): Deps => ({
  ...deps,
  now: () => new Date(deps.now().getTime() + days * day),
  fetchDocument: async (...asked) => {
    await meanwhile();
    return deps.fetchDocument(...asked);
  },
});

export const bring = (on: Deps, person: Parameters<typeof importBadges>[1], document: JsonObject) =>
  importBadges(on, person, {
    brought: [{ source: { kind: 'text', name: '' }, presented: JSON.stringify(document) }],
  });

export const signedAt = (id: string, changes: Changes = {}, signedBy = statusIssuer) =>
  sign(aBadge(signedBy, { id: `https://aldermoor.example/badges/${id}`, ...changes }), signedBy);
