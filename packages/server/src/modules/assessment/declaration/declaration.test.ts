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
  const { edition, author } = await createDraftAchievement(server);
  await saveDeclaration(deps, author, { achievementId: edition.achievementId, wording });
  return { edition: await publishAchievement(deps, author, edition), author };
}

test('the badge is earned when the exam is passed and the statement is signed, in either order', async () => {
  const { edition } = await publishedWithDeclaration();
  for (const order of ['exam first', 'signature first']) {
    const person = await createPerson(server);
    const { enrolmentId } = await enrol(deps, person, edition);
    const who = { personId: person.personId, editionId: edition.editionId };
    const sign = () => signDeclaration(deps, person, { enrolmentId });
    if (order === 'signature first') await sign();
    else await passExam(server, person, edition);
    await server.runJobs();
    assert.equal((await getStanding(deps, who))?.decision.state, 'missing', order);
    assert.deepEqual(await listAwardsOfPerson(deps, person.personId), [], order);
    if (order === 'signature first') await passExam(server, person, edition);
    else await sign();
    await server.runJobs();
    assert.equal((await getStanding(deps, who))?.decision.state, 'met', order);
    assert.equal((await listAwardsOfPerson(deps, person.personId)).length, 1, order);
  }
});

test('a statement is signed once, however often the button is pressed, and only by its learner', async () => {
  const { edition } = await publishedWithDeclaration();
  const [person, other] = [await createPerson(server), await createPerson(server)];
  const { enrolmentId } = await enrol(deps, person, edition);
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
  const { edition, author } = await publishedWithDeclaration();
  const person = await createPerson(server);
  const { enrolmentId } = await enrol(deps, person, edition);
  await signDeclaration(deps, person, { enrolmentId });
  const askedBy = async (editionId: string) => {
    const rule = await findAwardRule(deps, editionId);
    assert.ok(rule && 'all' in rule.rule);
    return rule.rule.all.find((each) => 'requires' in each && each.requires === 'declaration');
  };
  const first = await askedBy(edition.editionId);
  const second = await startNextEdition(deps, author, edition);
  assert.deepEqual(
    { ...(await askedBy(second.editionId)), id: undefined },
    { ...first, id: undefined },
    'the same statement in the same version',
  );
  const changed = { ...wording, text: `${wording.text} Nobody helped me.` };
  await saveDeclaration(deps, author, { achievementId: edition.achievementId, wording: changed });
  await saveDeclaration(deps, author, { achievementId: edition.achievementId, wording: changed });
  assert.partialDeepStrictEqual(await askedBy(second.editionId), { fromVersion: 2 });
  await saveDeclaration(deps, author, { achievementId: edition.achievementId, wording });
  assert.partialDeepStrictEqual(await askedBy(second.editionId), { fromVersion: 1 });
  const signing = await getSigning(deps, person, { enrolmentId });
  assert.equal(signing?.declaration.text, wording.text);
  assert.ok(signing?.signedAt);
});

test('without a text nothing is asked, and what was published does not change', async () => {
  const { edition, author } = await createDraftAchievement(server);
  const { achievementId } = edition;
  await saveDeclaration(deps, author, { achievementId, wording });
  await saveDeclaration(deps, author, { achievementId, wording: { title: '', text: '' } });
  const rule = await findAwardRule(deps, edition.editionId);
  assert.equal(JSON.stringify(rule).includes('declaration'), false);
  const published = await publishedWithDeclaration();
  await assert.rejects(
    saveDeclaration(deps, published.author, { achievementId: published.edition.achievementId, wording }),
    { code: 'catalog.not-a-draft' },
  );
  await assert.rejects(
    server.pool.query('update assessment.declaration set text = text where edition_id = $1', [
      published.edition.editionId,
    ]),
    /does not change/,
  );
});

test('an edition without a declaration asks its learners for none', async () => {
  const { edition } = await createPublishedAchievement(server);
  const person = await createPerson(server);
  const { enrolmentId } = await enrol(deps, person, edition);
  await signDeclaration(deps, person, { enrolmentId });
  assert.equal(await getSigning(deps, person, { enrolmentId }), undefined);
});
