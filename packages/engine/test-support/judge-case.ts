/** Runs one of the files in `cases/` through the verifier, with the web that it brings. Used by tests only. */
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../src/ports.ts';
import type { VerificationReport } from '../src/verify/verification-report.ts';
import { verify } from '../src/verify/verify.ts';
import { offline, web } from './verifying.ts';

interface CaseFile {
  id: string;
  now: string;
  input?: JsonObject | string;
  pngBase64?: string;
  web?: { [url: string]: JsonObject | string | { status: number } };
  options?: { trustedIssuers?: { [id: string]: string } };
}

/** The report over the case of that file name (without `.json`). */
export function judgeCase(name: string): Promise<VerificationReport> {
  const found: CaseFile = JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8'));
  const input = found.pngBase64 === undefined ? found.input : Buffer.from(found.pngBase64, 'base64');
  if (input === undefined) throw new Error(`${name} holds neither input nor picture.`);
  const served = Object.fromEntries(Object.entries(found.web ?? {}).map(([url, it]) => [url, answer(it)]));
  const trusted = found.options?.trustedIssuers;
  const trust = trusted && ((id: string) => listed(trusted, id));
  return verify(
    typeof input === 'object' && !(input instanceof Uint8Array) ? JSON.stringify(input) : input,
    offline({
      now: new Date(found.now),
      fetch: web(served).fetch,
      ...(trust === undefined ? {} : { trust }),
    }),
  );
}

function answer(it: JsonObject | string | { status: number }): JsonObject | string | number {
  if (typeof it === 'object' && typeof it.status === 'number' && Object.keys(it).length === 1)
    return it.status;
  return it as JsonObject | string;
}

function listed(trusted: { [id: string]: string }, id: string): { name: string; source: string } | undefined {
  const name = trusted[id];
  return name === undefined ? undefined : { name, source: 'the list in this file' };
}
