import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the commands and the platform hold the same addresses to be public', () => {
  const rangesOf = (path: string) =>
    readFileSync(path, 'utf8')
      .match(/'[0-9a-f.:]+\/\d+'/g)
      ?.sort();
  const platform = rangesOf('packages/server/src/platform/address-rules.ts');
  assert.ok((platform?.length ?? 0) > 20, 'the ranges were found');
  assert.deepEqual(rangesOf('packages/cli/src/public-addresses.ts'), platform);
});
