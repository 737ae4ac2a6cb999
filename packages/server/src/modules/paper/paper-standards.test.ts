import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { createAward, createAwardingOrganisation } from '../../../../../test/support/awards.ts';
import { createPerson, signIn } from '../../../../../test/support/people.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { printCv } from './index.ts';
import { accessiblePdf, archivedPdf, everyPdf, type PdfCheck } from './pdf-checks.test-support.ts';
import { type PdfFile, readPdf } from './pdf-file.test-support.ts';

const server = await testApp();
const school = await createAwardingOrganisation(server, {}, { name: 'North School', slug: 'school' });
const scripts = {
  Latin: 'Ada Łukasiewicz',
  Arabic: 'محمد الفاسي',
  Devanagari: 'प्रिया शर्मा',
  Chinese: '王小明',
};
const standards = { 'PDF/UA-1': ['', accessiblePdf], 'PDF/A-3a': ['?format=archive', archivedPdf] } as const;
const verapdf = process.env.VERAPDF ?? 'verapdf';
const hasVerapdf = spawnSync(verapdf, ['--version']).status === 0;

async function papersOf(name: string): Promise<{ [paper: string]: (query: string) => Promise<Uint8Array> }> {
  const holder = await createPerson(server, { name });
  const { award } = await createAward(server, school, { holder, holderName: name });
  const browser = await signIn(server, holder);
  const read = (path: string) => async (query: string) => {
    const response = await browser.get(`${path}${query}`);
    assert.equal(response.status, 200, path);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    certificate: read(`/awards/${award.id}/certificate.pdf`),
    transcript: read('/wallet/transcript.pdf'),
    CV: read('/wallet/cv/cv.pdf'),
  };
}

function faultsOf(file: PdfFile, checks: { [name: string]: PdfCheck }): string[] {
  return Object.entries(checks).flatMap(([name, check]) => check(file).map((wrong) => `${name}: ${wrong}`));
}

function validate(pdf: Uint8Array, flavour: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-verapdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    const { stdout } = spawnSync(verapdf, ['--flavour', flavour, '--format', 'text', path], {
      encoding: 'utf8',
    });
    assert.match(stdout, /^PASS /);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [script, name] of Object.entries(scripts))
  test(`certificate, transcript and CV of a ${script} name keep PDF/UA-1 and PDF/A-3a, check by check`, async () => {
    for (const [paper, print] of Object.entries(await papersOf(name)))
      for (const [standard, [query, own]] of Object.entries(standards)) {
        const pdf = await print(query);
        assert.deepEqual(faultsOf(readPdf(pdf), { ...everyPdf, ...own }), [], `${paper}, ${standard}`);
        if (hasVerapdf) validate(pdf, standard === 'PDF/UA-1' ? 'ua1' : '3a');
      }
  });

/** Baselines of the lines that begin so, in points from the foot of the first page. */
async function baselineOf(pdf: Uint8Array, begin: string): Promise<number> {
  const page = await (await getDocumentProxy(pdf.slice())).getPage(1);
  const { items } = await page.getTextContent();
  const found = items.find((item) => 'str' in item && item.str.startsWith(begin));
  assert.ok(found && 'transform' in found, begin);
  return found.transform[5];
}

test('on the CV what stands under a name leaves room for letters that reach below their line', async () => {
  const pdf = await (await papersOf('Ada Sample')).CV?.('');
  assert.ok(pdf);
  const gap = (await baselineOf(pdf, 'Ada')) - (await baselineOf(pdf, '1 skill'));
  // 21 pt, of which an Arabic yā takes a half below the line, and 10.5 pt of the next.
  assert.ok(gap > 22, `${gap}`);
});

for (const language of ['en', 'de'])
  test(`a CV of as much as there is room for is one page, in ${language}`, async () => {
    const long = (text: string, index: number) => `${text} with a rather long name ${index}`;
    const issuer = 'North School of Applied Sciences';
    const shown = new Date('2026-06-01T00:00:00Z');
    const pdf = await printCv(server.deps, {
      ...{
        holder: 'Ada Łukasiewicz with quite a long name indeed, of Somewhere',
        format: 'pdf-ua',
        language,
      },
      skills: Array.from({ length: 23 }, (_, index) => ({
        ...{ name: long('A skill', index), language: 'en', level: 3, levels: 5, levelName: 'Independent' },
        ...{ issuer, shownAt: shown },
      })),
      badges: Array.from({ length: 16 }, (_, index) => ({
        ...{ title: long('Testing foundations', index), language: 'en', issuer, awardedAt: shown },
        ...{ eqfLevel: 5, ects: 1, address: 'https://cairn.example/awards/1' },
      })),
    });
    assert.equal((await getDocumentProxy(pdf.slice())).numPages, 1);
  });

const planted: [check: string, from: RegExp, to: string][] = [
  ['it is tagged', /\/Marked true/, '/Marked null'],
  ['it says its language', /\/Lang \(en/, '/Lang (12'],
  ['every picture has its text', /\/Alt \(/g, '/Oll ('],
  ['headings are in order', /\/S \/H1/g, '/S /H3'],
  ['fonts are embedded and can be read', /\/ToUnicode /, '/NoUnicode '],
  ['links are in the structure and described', /\/Contents \(/g, '/Nontents ('],
  ['nothing runs, hides or lies elsewhere', /\/S \/URI/, '/S /JS '],
  ['nothing runs, hides or lies elsewhere', /\/Type \/Catalog/, '/AA 1 /Type /Catalog'],
  ['what is attached belongs to it', /\/AFRelationship \/Source/, '/AFRelationship /Data  '],
  ['what is attached says what it is', /\/Desc \(/, '/Dusc ('],
  ['colours have a profile', /\/S \/GTS_PDFA1/, '/S /GTS_PDFX '],
  ['PDF/A-3a by its metadata', /pdfaid:part>3/, 'pdfaid:part>2'],
  ['head, id and end are those of an archive', /\/ID \[/, '/IX ['],
];
const sample = await (await papersOf('Bo Sample')).certificate?.('?format=archive');
const whole = Buffer.from(sample ?? []).toString('latin1');
for (const [name, from, to] of planted)
  test(`planted: ${name} finds ${to.trim()}`, () => {
    const changed = whole.replace(from, to);
    assert.notEqual(changed, whole);
    const faults = faultsOf(readPdf(Buffer.from(changed, 'latin1')), { ...everyPdf, ...archivedPdf });
    assert.ok(
      faults.some((fault) => fault.startsWith(name)),
      faults.join(),
    );
  });
