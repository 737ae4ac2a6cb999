import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createDraftAchievement,
  createPublishedAchievement,
  passExam,
} from '../../../../../../test/support/achievements.ts';
import { createPerson } from '../../../../../../test/support/people.ts';
import { testApp } from '../../../../../../test/support/test-app.ts';
import { findAwardRule, publishAchievement } from '../../catalog/index.ts';
import { getStanding } from '../../earning/index.ts';
import { listAwardsOfPerson } from '../../issuing/index.ts';
import { enrol } from '../../learning/index.ts';
import { getSigning, saveDeclaration, signDeclaration, startNextEdition } from '../index.ts';

const server = await testApp();
const { deps } = server;
const wording = { title: 'My own work', text: 'What I handed in is my own work.' };

async function publishedWithDeclaration() {
  const { version, author } = await createDraftAchievement(server);
  await saveDeclaration(deps, author, { achievementId: version.achievementId, wording });
  return { version: await publishAchievement(deps, author, version), author };
}

test('the badge is earned when the exam is passed and the statement is signed, in either order', async () => {
  const { version } = await publishedWithDeclaration();
  for (const order of ['exam first', 'signature first']) {
    const person = await createPerson(server);
    const { enrolmentId } = await enrol(deps, person, version);
    const who = { personId: person.personId, editionId: version.versionId };
    const sign = () => signDeclaration(deps, person, { enrolmentId });
    if (order === 'signature first') await sign();
    else await passExam(server, person, version);
    await server.runJobs();
    assert.equal((await getStanding(deps, who))?.decision.state, 'missing', order);
    assert.deepEqual(await listAwardsOfPerson(deps, person.personId), [], order);
    if (order === 'signature first') await passExam(server, person, version);
    else await sign();
    await server.runJobs();
    assert.equal((await getStanding(deps, who))?.decision.state, 'met', order);
    assert.equal((await listAwardsOfPerson(deps, person.personId)).length, 1, order);
  }
});

test('a statement is signed once, however often the button is pressed, and only by its learner', async () => {
  const { version } = await publishedWithDeclaration();
  const [person, other] = [await createPerson(server), await createPerson(server)];
  const { enrolmentId } = await enrol(deps, person, version);
  await Promise.all(Array.from({ length: 10 }, () => signDeclaration(deps, person, { enrolmentId })));
  const { rows } = await server.pool.query(
    "select count(*)::int as facts from earning.fact where person_id = $1 and kind = 'declaration'",
    [person.personId],
  );
  assert.equal(rows[0].facts, 1);
  await assert.rejects(signDeclaration(deps, other, { enrolmentId }), {
    code: 'learning.enrolment-not-found',
  });
});

test('the next edition asks the same version; a changed text asks to sign anew', async () => {
  const { version, author } = await publishedWithDeclaration();
  const person = await createPerson(server);
  const { enrolmentId } = await enrol(deps, person, version);
  await signDeclaration(deps, person, { enrolmentId });
  const askedBy = async (versionId: string) => {
    const rule = await findAwardRule(deps, versionId);
    assert.ok(rule && 'all' in rule.rule);
    return rule.rule.all.find((each) => 'requires' in each && each.requires === 'declaration');
  };
  const first = await askedBy(version.versionId);
  const second = await startNextEdition(deps, author, version);
  assert.deepEqual(
    { ...(await askedBy(second.versionId)), id: undefined },
    { ...first, id: undefined },
    'the same statement in the same version',
  );
  const changed = { ...wording, text: `${wording.text} Nobody helped me.` };
  await saveDeclaration(deps, author, { achievementId: version.achievementId, wording: changed });
  await saveDeclaration(deps, author, { achievementId: version.achievementId, wording: changed });
  assert.partialDeepStrictEqual(await askedBy(second.versionId), { fromVersion: 2 });
  await saveDeclaration(deps, author, { achievementId: version.achievementId, wording });
  assert.partialDeepStrictEqual(await askedBy(second.versionId), { fromVersion: 1 });
  const signing = await getSigning(deps, person, { enrolmentId });
  assert.equal(signing?.declaration.text, wording.text);
  assert.ok(signing?.signedAt);
});

test('without a text nothing is asked, and what was published does not change', async () => {
  const { version, author } = await createDraftAchievement(server);
  const { achievementId } = version;
  await saveDeclaration(deps, author, { achievementId, wording });
  await saveDeclaration(deps, author, { achievementId, wording: { title: '', text: '' } });
  const rule = await findAwardRule(deps, version.versionId);
  assert.equal(JSON.stringify(rule).includes('declaration'), false);
  const published = await publishedWithDeclaration();
  await assert.rejects(
    saveDeclaration(deps, published.author, { achievementId: published.version.achievementId, wording }),
    { code: 'catalog.not-a-draft' },
  );
  await assert.rejects(
    server.pool.query('update assessment.declaration set text = text where edition_id = $1', [
      published.version.versionId,
    ]),
    /does not change/,
  );
});

test('an edition without a declaration asks its learners for none', async () => {
  const { version } = await createPublishedAchievement(server);
  const person = await createPerson(server);
  const { enrolmentId } = await enrol(deps, person, version);
  await signDeclaration(deps, person, { enrolmentId });
  assert.equal(await getSigning(deps, person, { enrolmentId }), undefined);
});
