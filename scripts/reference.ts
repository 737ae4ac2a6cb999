// Writes what is said twice from where it is said first: the reference of settings and .env.example, the picture of the
// module map in ARCHITECTURE.md, the index of the decisions. With --check it only says whether they are stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { configVariables } from '../packages/server/src/config.ts';
import { moduleMap } from '../test/architecture-map.ts';
import { drawnEdges } from '../test/import-graph.ts';

const rows = Object.entries(configVariables.shape).map(([name, field]) => {
  const standard = field.safeParse(undefined);
  const value = standard.success && standard.data !== undefined ? String(standard.data) : '';
  return { name, value, sentence: field.description ?? '' };
});

const reference = `# Settings

Cairn reads these environment variables at start. All have a safe default; a bad value stops the start with a sentence that says what to do.
This page is generated from \`packages/server/src/config.ts\` by \`node scripts/launch.mjs run scripts/reference.ts\`.

| variable | default | what it does |
|---|---|---|
${rows.map(({ name, value, sentence }) => `| \`${name}\` | ${value ? `\`${value}\`` : '(none)'} | ${sentence.replaceAll('|', '\\|')} |`).join('\n')}
`;

const example = `# Copy the lines that you change. Every setting has a default. Generated from packages/server/src/config.ts.
${rows.map(({ name, value, sentence }) => `\n# ${sentence}\n# ${name}=${value}`).join('\n')}
`;

/** The text with everything between the two lines that hold the marks made anew. */
function between(text: string, [first, last]: [string, string], lines: string[]): string {
  const start = text.indexOf('\n', text.indexOf(first)) + 1;
  const end = text.lastIndexOf('\n', text.indexOf(last, start)) + 1;
  if (start === 0 || end <= start - 1) throw new Error(`There is no place between "${first}" and "${last}".`);
  return `${text.slice(0, start)}${lines.map((line) => `${line}\n`).join('')}${text.slice(end)}`;
}

const architecture = between(
  readFileSync('ARCHITECTURE.md', 'utf8'),
  ['subgraph modules', 'end\n  subgraph below'],
  drawnEdges(moduleMap).map(([from, to]) => `    ${from} --> ${to}`),
);

const decisionsFolder = 'docs/decisions';
const decisions = readdirSync(decisionsFolder)
  .filter((name) => /^\d{4}-/.test(name))
  .sort()
  .map((name) => {
    const [title = '', , status = ''] = readFileSync(`${decisionsFolder}/${name}`, 'utf8').split('\n');
    return `| [${title.slice(2, 6)}](${name}) | ${title.slice(7)} | ${status.replace(/\.$/, '')} |`;
  });

const index = `# Decisions

One file a decision: what we chose, why, what else there was, how to get out again. The first line is \`# NNNN Title\`, the third \`Accepted YYYY-MM-DD.\` or \`Superseded by NNNN.\`; the file is named after the number. A decision is superseded by a new file, never edited away. This index is written by \`node scripts/launch.mjs run scripts/reference.ts\`.

| number | decision | state |
|---|---|---|
${decisions.join('\n')}
`;

let isStale = false;
for (const [path, text] of [
  ['docs/reference/configuration.md', reference],
  ['.env.example', example],
  ['ARCHITECTURE.md', architecture],
  [`${decisionsFolder}/README.md`, index],
] as const) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  isStale = true;
  if (process.argv.includes('--check'))
    console.error(`${path} is stale: run "node scripts/launch.mjs run scripts/reference.ts".`);
  else writeFileSync(path, text);
}
if (process.argv.includes('--check') && isStale) process.exitCode = 1;
