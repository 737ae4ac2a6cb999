import { type CtdlFinding, checkCtdl, type JsonValue, parseJson } from '@cairn/engine';
import { CommandError, type Console } from './console.ts';
import { createFetchDocument } from './fetch-document.ts';
import { findInputs, hostsOf } from './inputs.ts';
import { readOptions } from './options.ts';
import { printable } from './printable.ts';

const marks = { error: '✗', warning: '!', note: 'i' } as const;

/** `cairn check-ctdl <file|folder|address|-> …`: what a registry of CTDL would say of each document. */
export async function checkCtdlCommand(words: string[], console: Console): Promise<number> {
  const { values, positionals } = readOptions(words, { json: { type: 'boolean' } });
  if (positionals.length === 0)
    throw new CommandError('Name at least one file, folder or address, or "-" for standard input.');
  const fetchDocument = createFetchDocument({ allowedHosts: hostsOf(positionals) });
  const inputs = await findInputs(positionals, { console, fetchDocument, endings: ['.json', '.jsonld'] });
  if (inputs.length === 0) throw new CommandError('There is no JSON file in that folder.');
  let isRefused = false;
  for (const input of inputs) {
    const findings = checkCtdl(readDocument(await input.read()));
    isRefused ||= findings.some(({ severity }) => severity === 'error');
    console.out(
      values.json ? `${JSON.stringify({ input: input.name, findings })}\n` : describe(input.name, findings),
    );
  }
  return isRefused ? 1 : 0;
}

/** What cannot be read is none: the check says so. */
function readDocument(bytes: Uint8Array): JsonValue {
  const read = parseJson(new TextDecoder().decode(bytes));
  return 'value' in read ? read.value : null;
}

function describe(name: string, findings: readonly CtdlFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const head =
    errors > 0
      ? `✗ refused  ${printable(name)}\n  ${errors} of these would be refused by the registry.`
      : `✓ accepted  ${printable(name)}`;
  const lines = findings.flatMap(({ severity, path, message, fix, value, code }) => [
    `  ${marks[severity]} ${printable(path === '' ? 'document' : path)}: ${printable(message)}${value === '' ? '' : ` ${printable(value)}`} [${code}]`,
    `      ${printable(fix)}`,
  ]);
  return `${[head, ...lines].join('\n')}\n`;
}
