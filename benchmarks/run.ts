// npm run bench [-- --json] [--rounds 31] [--only issue,verify] [--write]; npm run bench -- search|award|bulk-verify [--json]
// Ours, the peer and the physical limit in one run, by turns; ends with status 1 when a row is below its budget.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, type Result, type Row } from './measure.ts';
import { asJsonLine, asMarkdown, asTable } from './print-results.ts';
import { bulkRow } from './rows/bulk.ts';
import { issueRows } from './rows/issue.ts';
import { rulesRow } from './rows/rules.ts';
import { createSetting } from './rows/setting.ts';
import { statusRow } from './rows/status.ts';
import { vcJwtRow } from './rows/vc-jwt.ts';
import { verifyRow } from './rows/verify.ts';
import { verifyAllChecksRow } from './rows/verify-all-checks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '31' },
    milliseconds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
});

// What fills a database with 100,000 rows, or a folder with thousands of files, runs when it is asked for by name.
const [alone] = positionals.filter((name) => ['search', 'award', 'bulk-verify'].includes(name));
if (alone) {
  const script = fileURLToPath(new URL(`${alone}-alone.ts`, import.meta.url));
  const given = values.json ? ['--json'] : [];
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...given], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
const all = await createRows();
const rows = all.filter((row) => row.name.includes(values.only));
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
if (!values.json)
  console.log(
    `${machine}\n${rows.length} rows and those in a process of their own, medians of ${values.rounds} rounds …\n`,
  );
const results = await measure(rows, {
  rounds: Number(values.rounds),
  milliseconds: Number(values.milliseconds),
});
for (const row of all) await row.close?.();
if ('bake-png'.includes(values.only)) results.splice(-1, 0, measureAlone('bake-alone.ts'));
print(results);
const isPickerGood = !'skill-picker-14000'.includes(values.only) || printPicker();
process.exitCode = isPickerGood && results.every((result) => result.isWithinBudget) ? 0 : 1;

async function createRows(): Promise<Row[]> {
  const setting = await createSetting();
  return [
    ...(await issueRows(setting)),
    await verifyRow(setting),
    await verifyAllChecksRow(setting),
    await vcJwtRow(setting),
    await statusRow(setting),
    await bulkRow(setting),
    rulesRow(),
  ];
}

function measureAlone(file: string): Result {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const output = execFileSync(process.execPath, [
    ...process.execArgv,
    script,
    values.rounds,
    values.milliseconds,
  ]);
  return JSON.parse(output.toString()) as Result;
}

/** Of milliseconds and not of rates, so it prints a line of its own. */
function printPicker(): boolean {
  const script = fileURLToPath(new URL('skill-picker-alone.ts', import.meta.url));
  const line = execFileSync(process.execPath, [...process.execArgv, script])
    .toString()
    .trim();
  console.log(line);
  return line.endsWith('"ok":true}');
}

function print(results: Result[]): void {
  if (values.json) for (const result of results) console.log(asJsonLine(result));
  else console.log(asTable(results));
  if (values.write) {
    const when = new Date().toISOString().slice(0, 10);
    const file = new URL('results.md', import.meta.url);
    // What stands below the table, of other runs, stays.
    const [, ...sections] = readFileSync(file, 'utf8').split('\n## ');
    const table = asMarkdown(results, { machine, when, rounds: Number(values.rounds) });
    writeFileSync(file, [table, ...sections].join('\n## '));
  }
}
