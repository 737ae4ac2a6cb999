import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiApp } from '../../../../test/support/api.ts';

const server = await apiApp();

interface Draft {
  edition: {
    achievementId: string;
    entryRequirements?: { rowId: string; text: string }[];
    outcomes: { outcomeId: string; verb?: string; evidence?: string }[];
    translations: { language: string; others?: { place: string; text: string }[] }[];
    reviewBy?: string;
  };
}

test('programs write and read the full description of a draft, with its rows and their translations', async () => {
  const body = {
    title: 'Dressing wounds',
    reviewBy: '2027-06-30',
    typicalWeeks: 4,
    entryRequirements: [{ kind: 'hard', text: 'A place on a ward.' }],
    outcomes: [{ text: 'Dresses a wound.', skillIds: [], verb: 'dresses', evidence: 'observation' }],
  };
  const made = await server.call('/achievements', { method: 'POST', body });
  assert.equal(made.status, 201, await made.clone().text());
  const { edition } = (await made.json()) as Draft;
  const rowId = edition.entryRequirements?.[0]?.rowId ?? '';
  assert.match(rowId, /^row_/);
  assert.equal(edition.reviewBy, '2027-06-30');
  assert.deepEqual([edition.outcomes[0]?.verb, edition.outcomes[0]?.evidence], ['dresses', 'observation']);

  const path = `/achievements/${edition.achievementId}/draft`;
  const others = [{ place: `entryRequirements.${rowId}.text`, text: 'Ein Platz auf einer Station.' }];
  const patch = async (change: unknown) => {
    const seen = await server.call(path);
    const etag = seen.headers.get('etag') ?? '';
    return server.call(path, { method: 'PATCH', body: change, headers: { 'if-match': etag } });
  };
  const changed = await patch({ translations: [{ language: 'de', others }] });
  assert.equal(changed.status, 200, await changed.clone().text());
  assert.deepEqual(((await changed.json()) as Draft).edition.translations, [{ language: 'de', others }]);

  const unknown = await patch({ entryRequirements: [{ rowId: 'row_x', kind: 'soft', text: 'More.' }] });
  assert.equal(unknown.status, 422);
  const address = await patch({ people: [{ name: 'Ada', role: 'author', address: 'javascript:alert(1)' }] });
  assert.ok([400, 422].includes(address.status));
  const away = await patch({ entryRequirements: null });
  assert.equal(((await away.json()) as Draft).edition.entryRequirements, undefined);
});
