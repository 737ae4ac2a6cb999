import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CommandError, type Console } from './console.ts';
import { readBytes, reasonOf } from './files.ts';
import { readOptions, refuseMore } from './options.ts';
import { printableLines } from './printable.ts';

const shared = {
  server: { type: 'string' },
  'token-file': { type: 'string' },
  begin: { type: 'boolean' },
  language: { type: 'string' },
} as const;

/** How often it is asked how far an import is. */
const waitMilliseconds = 500;

/** `cairn import-catalogue <file> --server …`: drafts from a table, Open Badges or CTDL, over the REST API. */
export async function importCatalogue(words: string[], console: Console): Promise<number> {
  const usage = 'cairn import-catalogue <file> --server https://…';
  const { values, positionals } = readOptions(words, { ...shared, publish: { type: 'boolean' } });
  refuseMore(positionals, { most: 1, usage });
  const [place] = positionals;
  if (place === undefined) throw new CommandError(`Name the file to import: ${usage}`);
  const api = apiOf(values);
  const started = await api('POST', '/catalogue-imports', {
    file: await fileOf(place),
    ...(values.language !== undefined && { language: values.language }),
    ...(values.publish && { publishes: true }),
  });
  const path = `/catalogue-imports/${started.importId}`;
  const looked = await waitFor(api, path, ['checking']);
  const { created, changed, unchanged, refused } = looked;
  console.out(`New: ${created} · changed: ${changed} · as it was: ${unchanged} · refused: ${refused}\n`);
  if (Number(refused) > 0) await tellRefused(api, path, console);
  const isNothing = Number(created) + Number(changed) === 0;
  return finish(api, path, { console, isNothing, isBegun: values.begin === true, faults: Number(refused) });
}

/** `cairn import-framework <file> … --server …`: skills from the files of their publisher, over the REST API. */
export async function importFramework(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, {
    ...shared,
    name: { type: 'string' },
    version: { type: 'string' },
    licence: { type: 'string' },
  });
  if (positionals.length === 0)
    throw new CommandError('Name the files to import: cairn import-framework <file> … --server https://…');
  const api = apiOf(values);
  const { name, language, version, licence } = values;
  const started = await api('POST', '/framework-imports', {
    files: await Promise.all(positionals.map(fileOf)),
    ...Object.fromEntries(
      Object.entries({ name, language, version, licence }).filter(([, said]) => said !== undefined),
    ),
  });
  const path = `/framework-imports/${started.importId}`;
  const looked = await waitFor(api, path, ['checking']);
  const { added, changed, gone, same, faulty } = looked;
  console.out(
    `New: ${added} · changed: ${changed} · gone: ${gone} · as it was: ${same} · cannot be taken: ${faulty}\n`,
  );
  for (const { file, line, detail } of listOf(looked.faults))
    console.error(`${printableLines(`${file}, ${line}: ${detail}`)}\n`);
  const isNothing = Number(added) + Number(changed) + Number(gone) === 0;
  return finish(api, path, { console, isNothing, isBegun: values.begin === true, faults: Number(faulty) });
}

type Json = { [member: string]: unknown };
type Api = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Json>;

/** Asks the API of a Cairn with a token of an organisation. */
function apiOf({ server, 'token-file': file }: { server?: string; 'token-file'?: string }): Api {
  if (server === undefined || !URL.canParse(server))
    throw new CommandError('Name the Cairn to import into: --server https://cairn.example.org');
  const token = tokenOf(file);
  return async (method, path, body) => {
    const address = new URL(`/api/v1${path}`, server);
    const answer = await fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error) => {
      throw new CommandError(`${address.host} could not be reached: ${reasonOf(error)}`, 3);
    });
    const said = (await answer.json().catch(() => ({}))) as Json;
    if (answer.ok) return said;
    throw new CommandError(`${address.host} did not do it (${answer.status}): ${said.detail ?? 'no reason'}`);
  };
}

function tokenOf(file: string | undefined): string {
  const token = (file === undefined ? (process.env.CAIRN_TOKEN ?? '') : textOf(file)).trim();
  if (token === '')
    throw new CommandError(
      'Give a token of the organisation, in CAIRN_TOKEN or as --token-file; an owner makes one in the console.',
    );
  return token;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`"${file}" cannot be read: ${reasonOf(error)}`);
  }
}

async function fileOf(place: string): Promise<{ name: string; content: string }> {
  return { name: basename(place), content: Buffer.from(await readBytes(place)).toString('base64') };
}

/** The import, once it is in none of these states any more. */
async function waitFor(api: Api, path: string, states: readonly string[]): Promise<Json> {
  let now = await api('GET', path);
  while (states.includes(String(now.state))) {
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    now = await api('GET', path);
  }
  return now;
}

/** Exit code 0: all is here; 1: some rows are not. */
async function finish(
  api: Api,
  path: string,
  {
    console,
    isNothing,
    isBegun,
    faults,
  }: { console: Console; isNothing: boolean; isBegun: boolean; faults: number },
): Promise<number> {
  if (isNothing || !isBegun) {
    const next = isNothing ? 'There is nothing to import.' : 'Nothing is changed yet. To import: --begin';
    console.out(`${next}\n`);
    return faults > 0 ? 1 : 0;
  }
  await api('POST', `${path}/begin`);
  const done = await waitFor(api, path, ['checked', 'running']);
  console.out(done.state === 'done' ? 'Imported.\n' : 'It was ended early.\n');
  // Some rows are refused only when they are done.
  const later = Number(done.refused ?? 0);
  if (later > faults) console.error(`Refused: ${later}. Why, the rows of the import say.\n`);
  return done.state === 'done' && Math.max(faults, later) === 0 ? 0 : 1;
}

/** Each row that cannot be taken, with its values and what would be. */
async function tellRefused(api: Api, path: string, console: Console): Promise<void> {
  let cursor = '';
  do {
    const page = await api('GET', `${path}/rows?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`);
    for (const { line, title, faults } of listOf(page.items))
      for (const { column, detail } of listOf(faults)) {
        const where = [`line ${line}`, title, column].filter((part) => part !== '').join(', ');
        console.error(`${printableLines(`${where}: ${detail}`)}\n`);
      }
    cursor = typeof page.next === 'string' ? encodeURIComponent(page.next) : '';
  } while (cursor !== '');
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}
