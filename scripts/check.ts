// Everything that must be true of a commit, in under two minutes: format, lint, types, generated files, dead code, unit tests.
import { spawn } from 'node:child_process';

interface Step {
  name: string;
  words: string[];
}

const bin = (name: string) => `node_modules/.bin/${name}`;
const node = [process.execPath, ...process.execArgv];
const quick: Step[] = [
  { name: 'format and lint', words: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', words: [bin('tsc'), '-p', 'tsconfig.json'] },
  {
    name: 'types of the engine (no Node, no DOM)',
    words: [bin('tsc'), '-p', 'packages/engine/tsconfig.json'],
  },
  {
    name: 'types of the rules (no Node, no DOM)',
    words: [bin('tsc'), '-p', 'packages/rules/tsconfig.json'],
  },
  { name: 'dead code', words: [bin('knip')] },
  { name: 'generated tables', words: [...node, 'scripts/tables.ts', '--check'] },
  { name: 'generated reference', words: [...node, 'scripts/reference.ts', '--check'] },
];
const tests: Step = {
  name: 'every test that needs no database: engine, rules, server, command line, architecture, documents',
  words: [...node, 'scripts/test.ts', '--without-database'],
};

const startedAt = Date.now();
const failed: string[] = [];
for (const step of [...quick, tests]) {
  const { code, output, seconds } = await run(step);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${step.name} (${seconds} s)`);
  if (code === 0) continue;
  failed.push(step.name);
  console.log(output.trimEnd());
}
console.log(
  `\n${failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`} in ${Math.round((Date.now() - startedAt) / 1000)} s.`,
);
console.log(
  'Held: lint, types, dead code, generated files, the map of modules, documents, engine, rules, conformance, and what modules, pages and REST do without a database. What works on the database or in the browser is held by "npm test" (a folder alone: npm test -- packages/server/src/web).',
);
process.exitCode = failed.length === 0 ? 0 : 1;

function run({
  words: [program = '', ...words],
}: Step): Promise<{ code: number; output: string; seconds: string }> {
  const from = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
    });
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output, seconds: ((Date.now() - from) / 1000).toFixed(1) }),
    );
  });
}
