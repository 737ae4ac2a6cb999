import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Console } from './console.ts';
import { run } from './main.ts';

/** A credential that nobody has signed yet. */
export const unsigned = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Knots — for climbers, 結び目',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://alps.example/achievements/knots',
      type: ['Achievement'],
      name: 'Knots',
      description: 'Ties the five knots of a rope team.',
      criteria: { narrative: 'All five knots, blindfold.' },
      achievementType: 'MicroCredential',
    },
  },
};

export const onePixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Paths in a new folder, which is removed when the tests of the file are over. */
export function makeFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

export interface Answer {
  code: number;
  out: string;
  error: string;
}

/** One command with a console of its own. */
export async function cairn(words: string[], input = '', given: Partial<Console> = {}): Promise<Answer> {
  let out = '';
  let error = '';
  const console: Console = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    readInput: async () => new TextEncoder().encode(input),
    columns: undefined,
    isOutTerminal: false,
    now: () => new Date('2026-11-22T10:00:00Z'),
    ...given,
  };
  const code = await run(words, console);
  return { code, out, error };
}
