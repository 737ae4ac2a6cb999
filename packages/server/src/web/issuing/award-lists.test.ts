import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createMember, createPerson, mailbox, signIn } from '../../../../../test/support/people.ts';
import { readForms } from '../../../../../test/support/read-forms.ts';
import { testApp } from '../../../../../test/support/test-app.ts';

const server = await testApp();
const { deps } = server;
const school = await createAwardingOrganisation(server, {}, { slug: 'school', name: 'School of Lists' });
const other = await createAwardingOrganisation(server, {}, { slug: 'other' });
const registrar = await signIn(server, school.registrar);
const foreign = await signIn(server, other.registrar);
const viewer = await signIn(server, await createMember(server, school.organisation, ['viewer']));
const { title, achievementId } = school.edition;
const base = '/console/school/awards/lists';

const fieldsOf = (fields = {}) => ({ requestKey: deps.newId('req'), achievementId: '', ...fields });

async function handIn(text: string | Uint8Array<ArrayBuffer>, fields = fieldsOf()): Promise<string> {
  const answer = await registrar.postFile(`${base}/new`, 'file', { name: 'people.csv', text }, fields);
  assert.equal(answer.status, 303);
  await server.runJobs();
  return answer.headers.get('location') ?? '';
}

const pageOf = async (at: string) => (await registrar.get(at)).text();
const awardsOf = async (email: string) =>
  (
    await deps.database
      .selectFrom('issuing.award')
      .innerJoin('people.email_address', 'people.email_address.person_id', 'issuing.award.person_id')
      .select('issuing.award.id')
      .where('address', '=', email)
      .execute()
  ).length;

test('each line is looked at before anything is awarded; the failed ones come back as a file that says why', async () => {
  const known = await createPerson(server, { email: 'known@learner.example' });
  const lines = [
    `known@learner.example,${title},2026-05-01,Shown.`,
    `new@learner.example,${title.toUpperCase()},1.5.2026,`,
    `no address,${title},,`,
    `late@learner.example,${title},2031-01-01,`,
    `odd@learner.example,${title},31 May,`,
    'other@learner.example,Unheard of,,',
    `KNOWN@learner.example,${title},,`,
    '"=HYPERLINK(""x"")@evil.example",,,',
  ];
  const at = await handIn(`E-Mail,Badge,Datum,Notiz\n${lines.join('\n')}\n`);
  const looked = await pageOf(at);
  assert.match(looked, /Award to 2 people/);
  for (const why of [
    /“no address” is no e-mail address/,
    /Datum: “31 May” is no day/,
    /Nothing that is called “Unheard of” is offered here/,
    /Line 2 says the same for the same address/,
  ])
    assert.match(looked, why);
  assert.equal(await awardsOf('known@learner.example'), 0);
  assert.equal((await mailbox(server, 'new@learner.example')).length, 0);

  for (const _click of ['once', 'twice']) assert.equal((await registrar.post(`${at}/begin`, {})).status, 303);
  await server.runJobs();
  assert.equal(await awardsOf('known@learner.example'), 1);
  assert.equal((await mailbox(server, 'new@learner.example')).length, 1);
  assert.equal((await mailbox(server, 'other@learner.example')).length, 0);
  assert.match(await pageOf(at), /href="\/console\/school\/awards\/awd_\w+">known@learner\.example/);
  const file = await (await registrar.get(`${at}/failed.csv`)).text();
  assert.match(file, /^\uFEFF?E-Mail,Badge,Datum,Notiz,What is wrong\r\nno address,/);
  assert.equal(file.trim().split('\r\n').length, 7);
  assert.ok(!/^=/m.test(file), 'no cell is a formula to a spreadsheet');
  assert.ok(known.personId);

  const again = await handIn(`E-Mail,Badge,Datum,Notiz\n${lines.slice(0, 2).join('\n')}\n`);
  const nothing = await pageOf(again);
  assert.match(nothing, /No line can be awarded as it is/);
  assert.match(nothing, /already/);
});

test('columns that were guessed wrong are said otherwise, and remembered for the next table with the same', async () => {
  const text = 'Who,Mail,When\nx,her@learner.example,2026-05-02\n';
  const at = await handIn(text, fieldsOf({ achievementId }));
  const form = readForms(await pageOf(at)).find(({ names }) => names.includes('awardedOn'));
  assert.deepEqual(form?.values.email, ['2']);
  const twice = { requestKey: deps.newId('req'), achievementId, email: '2', awardedOn: '2' };
  const refused = await registrar.post(`${at}/columns`, twice);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /can say one thing only/);
  const said = { ...twice, requestKey: deps.newId('req'), awardedOn: '3' };
  const next = (await registrar.post(`${at}/columns`, said)).headers.get('location') ?? '';
  assert.notEqual(next, at);
  await server.runJobs();
  assert.match(await pageOf(next), /Award to 1 person/);
  assert.match(await pageOf(at), /Ended\. What was awarded stays/);
  const once = await registrar.post(`${at}/columns`, { ...said, requestKey: deps.newId('req') });
  assert.equal(once.status, 409, 'what was ended takes no other columns');
  const later = await handIn(text, fieldsOf({ achievementId }));
  const kept = readForms(await pageOf(later)).find(({ names }) => names.includes('awardedOn'));
  assert.deepEqual(kept?.values.awardedOn, ['3']);
});

test('a list in Windows-1252 is read letter by letter and says so, also when its columns are taken otherwise', async () => {
  const text = Buffer.from('Wer,Mail,Wann,Notiz\nx,g@learner.example,2026-05-02,Gepr\xfcft\n', 'latin1');
  const at = await handIn(text, fieldsOf({ achievementId }));
  const looked = await pageOf(at);
  assert.match(looked, /was read as Windows-1252/);
  assert.match(looked, /Geprüft/);
  const said = { requestKey: deps.newId('req'), achievementId, email: '2', awardedOn: '3', note: '4' };
  const taken = await registrar.post(`${at}/columns`, said);
  assert.equal(taken.status, 303);
  await server.runJobs();
  assert.match(await pageOf(taken.headers.get('location') ?? ''), /was read as Windows-1252/);
});

test('what is no list of people is refused with the form, and nothing is kept', async () => {
  const cases: [{ name: string; text: string } | undefined, RegExp][] = [
    [undefined, /Choose the table first/],
    [{ name: 'a.json', text: '{}' }, /That is no table/],
    [{ name: 'a.csv', text: 'Name,Age\nx,1\n' }, /No column seems to hold e-mail addresses/],
    [{ name: 'a.csv', text: 'email\na@b.example\n' }, /Say what was earned/],
    [{ name: 'a.csv', text: 'email,badge\n' }, /no line below the names/],
  ];
  for (const [file, why] of cases) {
    const answer = await registrar.postFile(`${base}/new`, 'file', file, fieldsOf());
    assert.equal(answer.status, 422, String(why));
    assert.ok(why.test(await answer.text()), String(why));
  }
});

test('two clicks hand in one list; who may not award and other organisations see none of it', async () => {
  const fields = fieldsOf({ achievementId });
  const text = 'email\nonce@learner.example\n';
  assert.equal(await handIn(text, fields), await handIn(text, fields));
  const at = await handIn('email\nmine@learner.example\n', fieldsOf({ achievementId }));
  assert.equal((await viewer.get(at)).status, 403);
  assert.equal((await viewer.post(`${at}/begin`, {})).status, 403);
  assert.equal((await viewer.get(base)).status, 200);
  const elsewhere = at.replace('/school/', '/other/');
  assert.equal((await foreign.get(elsewhere)).status, 404);
  assert.equal((await foreign.post(`${elsewhere}/begin`, {})).status, 404);
});
