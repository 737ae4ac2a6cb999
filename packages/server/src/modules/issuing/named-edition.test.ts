import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createAward, createAwardingOrganisation, examOf } from '../../../../../test/support/awards.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { inTransaction } from '../../platform/transaction.ts';
import {
  lockDraft,
  publishAchievement,
  recordAssessment,
  saveDraft,
  startEdition,
} from '../catalog/index.ts';

const server = await testApp();
const { app, deps } = server;

interface Named {
  id: string;
  criteria: { id: string };
  image: { id: string };
  resultDescription: { id: string }[];
}

test('everything that a badge names is its own edition, and stays when the next one is published', async () => {
  const own = await createAwardingOrganisation(server);
  const { award } = await createAward(server, own);
  const { achievementId } = own.edition;
  const response = await app.request(`/awards/${award.id}/credential.json`);
  const { achievement } = ((await response.json()) as { credentialSubject: { achievement: Named } })
    .credentialSubject;
  const edition = `${deps.config.publicUrl}/achievements/${achievementId}/editions/1`;
  assert.equal(achievement.id, edition);
  assert.equal(achievement.criteria.id, edition);
  for (const { id } of achievement.resultDescription) assert.ok(id.startsWith(`${edition}#`), id);
  const pictureAt = async () => {
    const response = await app.request(achievement.image.id);
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    return createHash('sha256')
      .update(new Uint8Array(await response.arrayBuffer()))
      .digest('hex');
  };
  assert.equal(achievement.image.id, `${deps.config.publicUrl}/pictures/${await pictureAt()}.png`);
  await startEdition(deps, own.owner, { achievementId });
  await inTransaction(deps, async (deps) =>
    recordAssessment(
      deps,
      await lockDraft(deps, own.owner, { achievementId }),
      examOf(own.edition.learningOutcomes.map(({ outcomeId }) => outcomeId)),
    ),
  );
  await saveDraft(deps, own.owner, {
    achievementId,
    change: { title: 'Quite another', design: { shape: 'shield', palette: 'lake', symbol: 'sun' } },
  });
  await publishAchievement(deps, own.owner, { achievementId });
  assert.match(await (await app.request(edition)).text(), /<h1>Testing foundations<\/h1>/);
  assert.equal(achievement.image.id, `${deps.config.publicUrl}/pictures/${await pictureAt()}.png`);
});
