import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unbakePdf } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  type AwardWish,
  createAward,
  createAwardingOrganisation,
} from '../../../../../test/support/awards.ts';
import { createPerson, openBrowser, signIn } from '../../../../../test/support/people.ts';
import { testApp, testUrl } from '../../../../../test/support/test-app.ts';
import { revokeAward } from '../issuing/index.ts';
import { changeTemplate, usualTemplate } from './index.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { name: 'North School', slug: 'school' });
const anyone = openBrowser(server);
await anyone.get('/verify');
const ports = { compression: nodeCompression };

async function award(wish: AwardWish) {
  const { award, holder } = await createAward(server, school, wish);
  return { award, holder, pdf: (query = '') => pdfAt(`/awards/${award.id}/certificate.pdf${query}`) };
}

async function pdfAt(path: string): Promise<Uint8Array> {
  const response = await anyone.get(path);
  assert.equal(response.status, 200, path);
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  return new Uint8Array(await response.arrayBuffer());
}

async function dropped(pdf: Uint8Array): Promise<Response> {
  const page = await (await anyone.get('/verify')).text();
  const form = new FormData();
  form.set('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.set('presented', '');
  form.set('file', new File([pdf.slice()], 'certificate.pdf'));
  const cookie = [...anyone.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return server.app.request(
    new Request(`${testUrl}/verify`, { method: 'POST', body: form, headers: { cookie, origin: testUrl } }),
  );
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(pdf.slice());
  const { text } = await extractText(document, { mergePages: true });
  return text.normalize('NFKC').replace(/\s+/g, ' ');
}

const ada = await award({ holderName: 'Ada Łukasiewicz' });

test('a certificate says who, what, level, hours, credits and days, and where it is checked', async () => {
  const text = await textOf(await ada.pdf());
  for (const part of [
    'Ada Łukasiewicz',
    'Testing foundations',
    'North School',
    'EQF 5',
    '25 hours',
    '1 ECTS',
    '1 June 2026',
    `localhost:3000/awards/${ada.award.id}`,
    'Writes a test that fails first.',
    'As at 1 June 2026',
  ])
    assert.ok(text.includes(part), `${part} in ${text}`);
});

test('the signed credential is attached to the byte in both standards, and verifies at /verify', async () => {
  const signed = await (await anyone.get(`/awards/${ada.award.id}/credential.json`)).text();
  for (const query of ['', '?format=archive']) {
    const pdf = await ada.pdf(query);
    assert.equal(await unbakePdf(pdf, ports), signed);
    const answer = await dropped(pdf);
    const page = await answer.text();
    assert.equal(answer.status, 200, page.slice(0, 300));
    assert.match(page, /Ada Łukasiewicz/);
    assert.match(page, /Valid/);
  }
});

test('PDF/UA-1: it says its standard, title and language, is tagged, with text in place of each picture', async () => {
  const pdf = await ada.pdf();
  const document = await getDocumentProxy(pdf.slice());
  assert.equal((await document.getMarkInfo())?.Marked, true);
  const { info, metadata } = await document.getMetadata();
  assert.equal(Reflect.get(info, 'Language') ?? 'en', 'en');
  assert.match(metadata?.getRaw() ?? '', /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(metadata?.getRaw() ?? '', /Certificate: Testing foundations/);
  assert.match(Buffer.from(pdf).toString('latin1'), /\/DisplayDocTitle true/);
  const roles = new Set<string>();
  const alts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    walk(await (await document.getPage(number)).getStructTree(), (node) => {
      roles.add(node.role);
      if (node.alt) alts.push(node.alt);
    });
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Figure', 'Link'])
    assert.ok(roles.has(role), `${role}: ${[...roles]}`);
  assert.ok(alts.includes('Badge: Testing foundations'), alts.join());
});

test('PDF/A-3a: it says part and conformance, has an output intent, embeds its fonts and relates its attachment', async () => {
  const pdf = await ada.pdf('?format=archive');
  const raw = Buffer.from(pdf).toString('latin1');
  const document = await getDocumentProxy(pdf.slice());
  const xmp = (await document.getMetadata()).metadata?.getRaw() ?? '';
  assert.match(xmp, /<pdfaid:part>3<\/pdfaid:part>/);
  assert.match(xmp, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(raw, /\/OutputIntents?/);
  assert.match(raw, /\/AFRelationship \/Source/);
  assert.match(raw, /application#2Fvc\+ld\+json/);
  const descriptors = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
  assert.ok(descriptors > 0);
  assert.equal(raw.match(/\/FontFile[23]? \d+ \d+ R/g)?.length, descriptors);
});

test('names in Arabic, Devanagari and Chinese are letters of the file, and whole in its title', async () => {
  for (const holderName of ['प्रिया शर्मा', '王小明', 'محمد الفاسي', '김철수']) {
    const pdf = await (await award({ holderName })).pdf();
    const text = await textOf(pdf);
    // Readers give the letters of one cluster once for each of its glyphs.
    for (const letter of holderName)
      assert.ok(text.includes(letter), `${letter} of ${holderName} in ${text}`);
    const { metadata } = await (await getDocumentProxy(pdf)).getMetadata();
    assert.ok(metadata?.getRaw().includes(`Certificate: Testing foundations, ${holderName}`));
  }
});

test('what people typed is text, never markup: a name cannot run, load or break anything', async () => {
  const holderName = '#panic() *x* $y$ #read("/x") @ref <l> \\ "';
  const text = await textOf(await (await award({ holderName })).pdf());
  assert.ok(text.includes('#panic() *x* $y$ #read("/x") @ref <l>'), text);
});

test('a badge that was taken back or has expired says so at the top, with the day and where to check', async () => {
  const gone = await award({ holderName: 'Bea Sample' });
  await revokeAward(server.deps, school.registrar, {
    organisationId: school.organisation.id,
    awardId: gone.award.id,
    reason: 'Given by mistake',
  });
  const text = await textOf(await gone.pdf());
  assert.ok(text.indexOf('Taken back by the issuer on 1 June 2026') < text.indexOf('Bea Sample'), text);
  assert.match(text, /Given by mistake How it stands now: http:\/\/localhost:3000\/awards\//);
  const old = await award({
    awardedAt: new Date('2026-01-01T00:00:00Z'),
    expiresAt: new Date('2026-05-01T00:00:00Z'),
  });
  assert.match(await textOf(await old.pdf()), /Expired on 1 May 2026/);
});

test('words come in the language of the badge, or in the one that was asked for', async () => {
  assert.match(
    await textOf(await ada.pdf('?lang=de')),
    /Hiermit wird bescheinigt.*25 Stunden.*EQR|EQR.*25 Stunden/,
  );
});

test('a template holds for badges signed from then on; earlier certificates stay, unless it covers them', async () => {
  const organisationId = school.organisation.id;
  const template = {
    ...usualTemplate,
    heading: 'Master Craft of {issuer}',
    signatories: [{ name: 'Margaret Hale', role: 'Registrar' }],
  };
  server.setNow('2026-06-02T09:00:00Z');
  await changeTemplate(server.deps, school.owner, { organisationId, template, coversEarlier: false });
  const later = await award({ holderName: 'Cy Sample' });
  const text = await textOf(await later.pdf());
  assert.match(text, /Master Craft of North School.*Margaret Hale Registrar/);
  assert.doesNotMatch(await textOf(await ada.pdf()), /Master Craft/);
  server.setNow('2026-06-03T09:00:00Z');
  await changeTemplate(server.deps, school.owner, { organisationId, template, coversEarlier: true });
  assert.match(await textOf(await ada.pdf()), /Master Craft/);
});

test('an own template is refused with its line, and without the credential; what is fine is kept', async () => {
  const organisationId = school.organisation.id;
  const own = (source: string) =>
    changeTemplate(server.deps, school.owner, {
      ...{ organisationId, coversEarlier: false },
      template: { ...usualTemplate, layout: 'own', source },
    });
  await assert.rejects(own('#import "/cairn.typ": *\n#show: certificate\n#nothing'), (error: unknown) => {
    assert.deepEqual(Reflect.get(error as object, 'said').params, {
      line: 3,
      message: 'unknown variable: nothing',
    });
    return true;
  });
  await assert.rejects(own('#set document(title: "x")\n= Here'), { code: 'paper.source-without-credential' });
  await assert.rejects(
    changeTemplate(server.deps, await createPerson(server), {
      ...{ organisationId, coversEarlier: false, template: usualTemplate },
    }),
    { kind: 'not-found' },
  );
  await own('#import "/cairn.typ": *\n#show: certificate\n= #data.holder\nOur own words');
  server.setNow('2026-06-04T09:00:00Z');
  assert.match(
    await textOf(await (await award({ holderName: 'Di Sample' })).pdf()),
    /Di Sample Our own words/,
  );
});

test('the transcript has what counts and what does not, as page and PDF, for its holder alone', async () => {
  const dana = await award({ holderName: 'Dana Sample' });
  const browser = await signIn(server, dana.holder);
  assert.match(await (await browser.get('/wallet/transcript')).text(), /Testing foundations/);
  const response = await browser.get('/wallet/transcript.pdf');
  assert.equal(response.status, 200, await response.clone().text());
  const text = await textOf(new Uint8Array(await response.arrayBuffer()));
  assert.match(
    text,
    /Transcript of badges Dana Sample.*1 in force.*Testing foundations North School EQF 5 25 1 ECTS/,
  );
  assert.equal((await browser.get('/wallet/transcript.svg')).status, 200);
  assert.equal((await anyone.get('/wallet/transcript.pdf')).status, 303);
});

interface Node {
  role: string;
  alt?: string;
  children?: Node[];
}

function walk(tree: unknown, visit: (node: Node) => void): void {
  const node = tree as Node | null;
  if (!node) return;
  if (node.role) visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}
