import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { seal, unseal } from '../../platform/seal.ts';
import type { Person } from '../audit/index.ts';
import { deleteFormsOver, deleteOlderForms, insertKeptForm, takeSealedForm } from './kept-form-store.ts';
import { hashToken, newToken } from './token.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'forget-kept-forms': Record<string, never>;
  }
}

const keptMilliseconds = 60 * 60 * 1000;
/** In letters, with the names of fields: more than the fields of any form of ours take. */
const longest = 256 * 1024;
/** Of one person at a time. */
const most = 5;

/** What somebody typed into a form, and where it goes. */
export interface KeptForm {
  path: string;
  values: { [field: string]: string | string[] };
}

const keptForm = z.object({
  path: z.string(),
  values: z.record(z.string(), z.string().or(z.array(z.string()))),
});

/**
 * Keeps for an hour what a person typed whose session was over, and returns the token that gives it back once, in this
 * browser and to this person; undefined when it is too much. The database can read nothing of it: the key is made of
 * the token and of what only this browser knows.
 */
export async function keepForm(
  deps: Pick<Deps, 'database' | 'now' | 'randomBytes'>,
  { personId, browser }: { personId: string; browser: string },
  form: KeptForm,
): Promise<string | undefined> {
  const text = JSON.stringify(form);
  if (text.length > longest) return undefined;
  const token = newToken(deps);
  const createdAt = deps.now();
  await insertKeptForm(deps.database, {
    tokenHash: hashToken(`${token}.${browser}`),
    personId,
    sealed: seal(text, personId, keyOf(token, browser)),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + keptMilliseconds),
  });
  await deleteOlderForms(deps.database, { personId, newest: most, now: createdAt });
  return token;
}

/** What was kept, once, for who typed it; undefined in another browser, for anybody else, and after an hour. */
export async function takeKeptForm(
  deps: Pick<Deps, 'database' | 'now'>,
  { personId }: Pick<Person, 'personId'>,
  { token, browser }: { token: string; browser: string },
): Promise<KeptForm | undefined> {
  const tokenHash = hashToken(`${token}.${browser}`);
  const sealed = await takeSealedForm(deps.database, { tokenHash, personId, now: deps.now() });
  if (!sealed) return undefined;
  return keptForm.parse(JSON.parse(unseal(sealed, personId, keyOf(token, browser))));
}

/** Job, hourly: what nobody came back for. */
export async function forgetKeptForms(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  await deleteFormsOver(deps.database, deps.now());
}

function keyOf(token: string, browser: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', `${token}.${browser}`, '', 'kept form', 32));
}
