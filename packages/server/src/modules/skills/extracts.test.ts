import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createMember, createOrganisation } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { listBulkRows } from '../../platform/bulk/read-bulk-runs.ts';
import { beginImport, getImport, listSources, startImport } from './index.ts';

const root = new URL('../../../../../../shared/data/', import.meta.url);

/** Files as their publisher offers them; the tables of O*NET that nothing reads are left out. */
const extracts: [string, RegExp][] = [
  ['esco', /\.csv$/],
  ['onet', /^(Skills|Occupation Data|Level Scale Anchors|Alternate Titles)\.xlsx$/],
];

for (const [folder, names] of extracts) {
  const skip = existsSync(new URL(folder, root)) ? false : `skipped: ../shared/data/${folder} is absent`;
  test(`${folder}: the published extract is imported with a report row by row; again it changes nothing`, {
    skip,
  }, async () => {
    const { deps, runJobs } = await testApp();
    const organisation = await createOrganisation({ deps });
    const author = await createMember({ deps }, organisation, ['author']);
    const { id: organisationId } = organisation;
    const files = readdirSync(new URL(folder, root))
      .filter((name) => names.test(name))
      .map((name) => ({ name, bytes: readFileSync(new URL(`${folder}/${name}`, root)) }));
    const importAll = async () => {
      const runId = await startImport(deps, author, { organisationId, files, given: {} });
      await runJobs();
      await beginImport(deps, author, { organisationId, runId });
      await runJobs();
      return getImport(deps, author, { organisationId, runId });
    };
    const first = await importAll();
    assert.equal(first.run.state, 'done');
    assert.equal(first.run.failed, first.faulty);
    assert.equal(first.run.done + first.run.failed, first.run.total);
    const [source] = await listSources(deps, { organisationId });
    assert.ok(source && source.skills > 30 && source.occupations > 50, JSON.stringify(source));
    const request = {
      words: [],
      facets: { state: ['done'] },
      sort: { by: 'number', direction: 'ascending' },
      size: 25,
    } as const;
    const report = await listBulkRows(deps, { runId: first.run.runId, request });
    assert.equal(report.rows.length, 25);

    const again = await importAll();
    assert.deepEqual([again.counts.added, again.counts.changed, again.counts.gone], [0, 0, 0]);
    assert.deepEqual([again.run.done, again.run.failed], [0, again.faulty]);
  });
}
