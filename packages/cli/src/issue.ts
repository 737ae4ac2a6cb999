import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError, type Console } from './console.ts';
import { createFetchDocument } from './fetch-document.ts';
import { reasonOf, writeOutput } from './files.ts';
import { findInputs, hostsOf, type Input } from './inputs.ts';
import { type KeyFile, readKeyFile } from './key-file.ts';
import { readOptions } from './options.ts';
import { printableLines } from './printable.ts';
import { drawProgress } from './progress.ts';
import { type Format, formats, signCredential, usualFormats } from './sign-credential.ts';

/** `cairn issue <credential.json|folder|-> --key key.json`: signs credentials that others wrote. */
export async function issue(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    key: { type: 'string' },
    format: { type: 'string' },
    issuer: { type: 'string' },
    method: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
  });
  if (!values.key)
    throw new CommandError(
      'Name the key that signs: --key key.json. Make one with: cairn key new --out key.json',
    );
  if (positionals.length === 0)
    throw new CommandError('Name the credential to sign, or "-" for standard input.');
  const key = asIssuer(await readKeyFile(values.key, console), values);
  const format = findFormat(values.format ?? usualFormats[key.signer.algorithm]);
  const inputs = await findInputs(positionals, {
    console,
    fetchDocument: createFetchDocument({ allowedHosts: hostsOf(positionals) }),
    endings: ['.json', '.jsonld'],
    except: [values.key, ...(values.out ? [values.out] : [])],
  });
  if (inputs.length === 0) throw new CommandError('There is no credential (.json) in that folder.');
  const outputs = placeOutputs(inputs, { out: values.out, format });
  const progress = drawProgress(console, { total: inputs.length, what: 'credentials' });
  const failures: CommandError[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      const text = await signCredential(input.name, await input.read(), { key, format, now: console.now() });
      const place = outputs[index];
      if (place === undefined) console.out(text);
      else await put(text, place, { isFolder: place !== values.out, isForced: values.force === true });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      failures.push(error);
    }
    progress.step();
  }
  progress.clear();
  return tell(failures, inputs.length, console);
}

function asIssuer(key: KeyFile, { issuer, method }: { issuer?: string; method?: string }): KeyFile {
  if (issuer !== undefined && method !== undefined)
    return { ...key, did: issuer, verificationMethod: method };
  if (issuer !== undefined || method !== undefined)
    throw new CommandError('--issuer and --method go together.');
  return key;
}

function findFormat(wanted: string): Format {
  const format = formats.find((each) => each === wanted);
  if (!format) throw new CommandError(`There is no format "${wanted}". There are: ${formats.join(', ')}.`);
  return format;
}

/** Where each goes, undefined for standard output: a folder keeps its subfolders, and no two go to one place. */
function placeOutputs(
  inputs: Input[],
  { out, format }: { out: string | undefined; format: Format },
): (string | undefined)[] {
  const isFolder = inputs.length > 1 || inputs[0]?.below !== undefined;
  if (out === undefined) {
    if (isFolder) throw new CommandError('Several credentials are signed into a folder: --out folder');
    return inputs.map(() => undefined);
  }
  if (!isFolder) return [out];
  const places = inputs.map(({ name, below }) => {
    const path = below ?? basename(name);
    return join(out, format === 'vc-jwt' ? path.replace(/\.json(ld)?$/i, '.jwt') : path);
  });
  const seen = new Set<string>();
  for (const place of places) {
    if (seen.has(resolve(place)))
      throw new CommandError(`Two credentials would both become "${place}". Sign them into two folders.`);
    seen.add(resolve(place));
  }
  return places;
}

async function put(
  text: string,
  place: string,
  { isFolder, isForced }: { isFolder: boolean; isForced: boolean },
): Promise<void> {
  if (isFolder)
    await mkdir(dirname(place), { recursive: true }).catch((error) => {
      throw new CommandError(`The folder "${dirname(place)}" cannot be made: ${reasonOf(error)}`);
    });
  await writeOutput(place, text, isForced);
}

function tell(failures: CommandError[], total: number, console: Console): number {
  const [first] = failures;
  if (!first) return 0;
  for (const { message } of failures) console.error(`${printableLines(message)}\n`);
  if (total > 1) console.error(`${failures.length} of ${total} credentials were not signed.\n`);
  return failures.every((each) => each.exitCode === first.exitCode) ? first.exitCode : 1;
}
