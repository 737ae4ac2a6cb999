import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fairShare } from './index-store.ts';

test('an organisation with very many skills crowds out nobody but itself', () => {
  const small = { owner: 'org_small', labels: 10 };
  const large = { owner: 'org_large', labels: 600_000 };
  const everyone = { owner: null, labels: 300_000 };
  assert.deepEqual(fairShare([large, small, everyone]), { owners: ['org_small'], leftOut: ['org_large'] });
  const three = ['a', 'b', 'c'].map((owner, place) => ({ owner, labels: 90_000 + place }));
  assert.deepEqual(fairShare([everyone, ...three]), { owners: ['a', 'b'], leftOut: ['c'] });
});
