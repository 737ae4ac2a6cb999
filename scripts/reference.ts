// Writes the configuration reference and .env.example from the settings' own descriptions; --check says whether they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { configVariables } from '../packages/server/src/config.ts';

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

let isStale = false;
for (const [path, text] of [
  ['docs/reference/configuration.md', reference],
  ['.env.example', example],
] as const) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  isStale = true;
  if (process.argv.includes('--check'))
    console.error(`${path} is stale: run "node scripts/launch.mjs run scripts/reference.ts".`);
  else writeFileSync(path, text);
}
if (process.argv.includes('--check') && isStale) process.exitCode = 1;
