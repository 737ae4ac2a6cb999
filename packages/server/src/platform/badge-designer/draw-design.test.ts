import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawPng } from '../badge-artwork/index.ts';
import {
  designPalettes,
  drawDesign,
  isPictureDesign,
  type PictureDesign,
  pictureShapes,
  symbolChoices,
} from './index.ts';

const design: PictureDesign = {
  shape: 'circle',
  colours: { ground: '#174a3c', ring: '#f3dfae', symbol: '#f3dfae', text: '#ffffff' },
  symbol: 'cairn',
  mark: 'none',
  top: 'Northmoor University',
  bottom: 'Nursing',
  centre: ['Patient care'],
  ribbon: 'Foundation',
};
const issuerName = 'University of Northmoor';
const draw = async (change: Partial<PictureDesign>, more: { logo?: Uint8Array; alt?: string } = {}) => {
  const drawn = await drawDesign({ design: { ...design, ...change }, alt: 'A badge', issuerName, ...more });
  assert.ok(typeof drawn === 'string', JSON.stringify(drawn));
  return drawn;
};

test('there are at least eight shapes and twenty-four symbols, and each is drawn without a style, script or text', async () => {
  assert.ok(pictureShapes.length >= 8);
  assert.ok(symbolChoices.length > 24);
  const drawings = new Set<string>();
  for (const shape of pictureShapes) {
    const svg = await draw({ shape });
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 512 512"/);
    assert.doesNotMatch(svg, /style=|<style|<script|<image|<text|href=|NaN|undefined/);
    drawings.add(svg);
  }
  for (const symbol of symbolChoices) drawings.add(await draw({ symbol, top: '', centre: [] }));
  assert.equal(drawings.size, pictureShapes.length + symbolChoices.length);
});

test('the same design gives the same bytes', async () => {
  assert.equal(await draw({}), await draw({}));
});

for (const [script, text] of [
  ['Latin', 'Łódź, Þórr, İğdır, Chăm sóc'],
  ['Greek', 'Φροντίδα ασθενών ΐΰ'],
  ['Cyrillic', 'Догляд за пацієнтами ґ'],
  ['Arabic', 'الوقاية من العدوى ٣'],
  ['Persian with a joiner', 'می‌شود'],
  ['Devanagari', 'रोगी देखभाल क्ष त्र'],
  ['Chinese', '基础护理 龍鬱㛃'],
  ['Japanese', '医療の基礎ヴー'],
  ['Korean', '환자 돌봄 뷁'],
  ['Hebrew with points', 'שָׁלוֹם סיעוד ״א״'],
  ['Thai', 'การดูแลผู้ป่วย ระดับ ๒'],
  ['Hebrew with figures', 'רמה 2 (Level 2)'],
  ['Latin and Arabic', 'Level 2 (مستوى)'],
] as const) {
  test(`${script} is drawn in outlines at every place`, async () => {
    const places = { top: text, bottom: text, centre: [text], ribbon: text };
    const svg = await draw(places);
    const bare = await draw({ top: '', bottom: '', centre: [], ribbon: '' });
    assert.equal((svg.match(/<path/g) ?? []).length - (bare.match(/<path/g) ?? []).length, 6);
    drawPng(svg, { size: 64 });
  });
}

test('letters of Arabic join, and the word begins on the right', async () => {
  const joined = await draw({ centre: ['ببب'], top: '', bottom: '', ribbon: '', symbol: 'none' });
  const apart = await draw({ centre: ['ب‌ب‌ب'], top: '', bottom: '', ribbon: '', symbol: 'none' });
  assert.notEqual(joined, apart);
});

test('a conjunct of Devanagari is one form, not its letters beside each other', async () => {
  const only = { top: '', bottom: '', ribbon: '', symbol: 'none' };
  const conjunct = await draw({ ...only, centre: ['क्ष'] });
  const letters = await draw({ ...only, centre: ['क्‌ष'] });
  assert.notEqual(conjunct, letters);
});

for (const [what, field, letter] of [
  ['an emoji', 'top', '🙂'],
  ['Bengali', 'centre', 'ক'],
  ['a private letter', 'ribbon', '\ue000'],
] as const) {
  test(`${what} is named with its field, not drawn as a box`, async () => {
    const change = field === 'centre' ? { centre: [`a${letter}`] } : { [field]: `a${letter}` };
    const drawn = await drawDesign({ design: { ...design, ...change }, alt: '', issuerName });
    // A private letter is left out before anything is drawn.
    if (letter === '\ue000') assert.ok(typeof drawn === 'string');
    else assert.deepEqual(drawn, { undrawable: letter, field });
  });
}

test('words are escaped where they are written as text', async () => {
  const svg = await draw({}, { alt: '</title><script>alert(1)</script>&"' });
  assert.doesNotMatch(svg, /<script/);
  assert.match(svg, /<title>&lt;\/title&gt;&lt;script&gt;/);
});

test('the mark is the logo, or without one the initials of the organisation', async () => {
  const logo = drawPng(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8"/></svg>',
    { size: 8 },
  );
  assert.match(await draw({ mark: 'logo' }, { logo }), /<image [^>]*href="data:image\/png;base64,/);
  const initials = await draw({ mark: 'logo' });
  assert.doesNotMatch(initials, /<image/);
  assert.equal(initials, await draw({ mark: 'initials' }));
  assert.notEqual(initials, await draw({ mark: 'none' }));
});

test('a shape, symbol or colour that there is not is no design, and is not drawn', async () => {
  const wrong: Partial<PictureDesign>[] = [
    { shape: 'constructor' as 'circle' },
    { symbol: '../../etc/passwd' },
    { colours: { ...design.colours, text: 'red" onload="alert(1)' } },
  ];
  for (const change of wrong) {
    assert.equal(isPictureDesign({ ...design, ...change }), false);
    await assert.rejects(
      drawDesign({ design: { ...design, ...change }, alt: '', issuerName }),
      /There is no picture/,
    );
  }
});

test('whatever is typed into whatever shape, all that is drawn stays on the field', async () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abW ılرعबद医 한é(2'), maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        ...{ top: letters, bottom: letters, ribbon: letters, centre: fc.array(letters, { maxLength: 3 }) },
        shape: fc.constantFrom(...pictureShapes),
        symbol: fc.constantFrom('none', 'cairn', 'star'),
        mark: fc.constantFrom('none' as const, 'initials' as const),
      }),
      async (change) => {
        const svg = await draw(change);
        const outside = [...svg.matchAll(/<path d="([^"]*)"\/>/g)]
          .flatMap(([, path = '']) => path.match(/-?\d+(?:\.\d+)?/g) ?? [])
          .filter((number) => Number(number) < 0 || Number(number) > 512);
        assert.deepEqual(outside, []);
      },
    ),
    { numRuns: 40 },
  );
});

test('every palette can be read: words 4.5 to 1, symbols 3 to 1', async () => {
  const { checkContrast } = await import('./check-contrast.ts');
  for (const [name, colours] of Object.entries(designPalettes))
    assert.deepEqual(
      checkContrast({ ...design, colours }).filter(({ verdict }) => verdict !== 'good'),
      [],
      name,
    );
});
