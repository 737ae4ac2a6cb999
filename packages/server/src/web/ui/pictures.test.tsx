import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JSX } from 'preact';
import { chooseLocale } from '../locale.ts';
import { drawFor } from '../page-context.tsx';
import { english } from '../words/en/index.ts';
import {
  Badge,
  CheckList,
  DateText,
  Icon,
  Progress,
  QrCode,
  SkillBar,
  Stones,
  Table,
  Timeline,
  Verdict,
} from './index.ts';
import { stackOfStones } from './stone-shapes.ts';
import { placeEvents } from './timeline-places.ts';

const context = {
  csrfToken: '',
  nonce: '',
  path: '/',
  locale: 'en-GB',
  timeZone: 'Asia/Tokyo',
  publicUrl: '',
  demo: false,
  language: { code: 'en', direction: 'ltr' } as const,
  words: english,
};
const shown = (part: JSX.Element) => drawFor(context, part);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test('every verdict has a word and a symbol of its own', () => {
  const drawn = Object.keys(english.ui.verdicts).map((verdict) =>
    shown(<Verdict verdict={verdict as 'valid'} />),
  );
  const symbols = drawn.map((html) => /<svg.*<\/svg>/s.exec(html)?.[0]);
  assert.equal(new Set(symbols).size, drawn.length);
  assert.equal(new Set(drawn.map((html) => html.replace(/<[^>]*>/g, ''))).size, drawn.length);
});

test('a check says its outcome in words, what to do, and its facts', () => {
  const html = shown(
    <CheckList
      checks={[
        {
          id: 'proof',
          outcome: 'failed',
          code: 'x',
          message: 'It was changed.',
          advice: 'Ask again.',
          detail: { key: 'did:key:z6' },
        },
      ]}
    />,
  );
  for (const words of ['Failed', 'It was changed.', 'Ask again.', 'did:key:z6'])
    assert.ok(html.includes(words), words);
});

test('stones say how many are laid, and draw as many', () => {
  const html = shown(<Stones done={2} total={5} label="Coding" />);
  assert.match(html, /2 of 5 stones laid/);
  assert.equal(html.match(/class="stone stone--open"/g)?.length, 3);
  assert.equal(html.match(/class="stone"/g)?.length, 2);
  assert.equal(shown(<Stones done={9} total={3} label="x" />).match(/3 of 3 stones/)?.length, 1);
});

test('many stones make several piles of at most eight, and none is lost', () => {
  for (const total of [0, 1, 8, 9, 13, 40]) {
    const piles = stackOfStones(total);
    assert.equal(
      piles.reduce((sum, pile) => sum + pile.stones.length, 0),
      total,
    );
    assert.ok(piles.every((pile) => pile.stones.length <= 8));
  }
});

test('a skill bar tells in words what it draws', () => {
  assert.match(
    shown(<SkillBar name="Wound care" required={3} shown={1} />),
    /aria-label="Wound care: level 3 is needed, level 1 is shown\."/,
  );
  assert.match(shown(<SkillBar name="Wound care" required={2} shown={2} />), /Reached/);
});

test('progress has a name and figures', () => {
  assert.match(
    shown(<Progress value={3} max={8} label="Units" />),
    /<progress [^>]*aria-label="Units"[^>]*>3 of 8<\/progress>/,
  );
});

test('a timeline lists its events in the order of their dates, and opens what is still to come', () => {
  const html = shown(
    <Timeline
      label="Life"
      now={day('2026-06-01')}
      events={[
        { at: day('2028-01-01'), kind: 'expires', label: 'Expires' },
        { at: day('2026-01-01'), kind: 'issued', label: 'Signed' },
      ]}
    />,
  );
  assert.ok(html.indexOf('Signed') < html.indexOf('Expires'));
  assert.match(html, /timeline__dot--open/);
});

test('events of a timeline never lie on top of each other and stay on the line', () => {
  const dates = ['2026-01-01', '2026-01-01', '2026-01-02', '2026-12-30', '2026-12-31', '2026-12-31'].map(day);
  const { places, today } = placeEvents(dates, day('2026-07-01'));
  for (let index = 1; index < places.length; index += 1)
    assert.ok((places[index] ?? 0) - (places[index - 1] ?? 0) >= 29.9);
  assert.ok((places[0] ?? 0) >= 14 && (places.at(-1) ?? 0) <= 626);
  assert.ok(today > 300 && today < 340);
});

test('today stands after what has happened and before what is still to come', () => {
  const orders = [
    { dates: ['2026-11-26', '2026-11-26', '2029-11-26'], now: '2026-11-26', past: 2 },
    { dates: ['2026-11-25', '2026-11-26', '2026-11-26', '2026-11-26'], now: '2026-11-26', past: 4 },
    { dates: ['2020-01-01', '2026-11-27', '2026-11-28'], now: '2026-11-26', past: 1 },
    { dates: ['2026-01-01'], now: '2026-01-01', past: 1 },
    { dates: ['2024-01-01', '2024-01-01', '2025-01-01', '2025-01-02'], now: '2026-11-26', past: 4 },
  ];
  for (const { dates, now, past } of orders) {
    const { places, today } = placeEvents(dates.map(day), day(now));
    assert.ok(today >= (places[past - 1] ?? 0), `${now} after ${dates[past - 1]}`);
    if (past < places.length) assert.ok(today < (places[past] ?? 0), `${now} before ${dates[past]}`);
    assert.ok(today >= 14 && today <= 626);
  }
});

test('a table names its columns in every cell for cards, and keeps its roles', () => {
  const html = shown(
    <Table
      caption="Awards"
      columns={[
        { key: 'a', label: 'Holder' },
        { key: 'b', label: 'Score', numeric: true, sort: { href: '?s=b', direction: 'descending' } },
      ]}
      rows={[{ a: 'Amina', b: '92 %' }]}
    />,
  );
  assert.match(html, /<table [^>]*role="table"/);
  assert.match(html, /<th scope="row" role="rowheader">Amina<\/th>/);
  assert.match(html, /aria-sort="descending"/);
  assert.match(html, /<span class="table__label" aria-hidden="true">Score<\/span>/);
});

test('a badge without words beside it has an alternative, with them it is decoration', () => {
  assert.match(shown(<Badge svg="<svg/>" alt="Patient care" />), /role="img" aria-label="Patient care"/);
  assert.match(shown(<Badge svg="<svg/>" alt="" />), /aria-hidden="true"/);
  assert.match(shown(<Badge imageUrl="/a.png" alt="Patient care" />), /<img[^>]*alt="Patient care"/);
});

test('an icon is hidden from screen readers unless it has a label; one that is not there is a fault', () => {
  assert.match(shown(<Icon name="check" />), /aria-hidden="true"/);
  assert.match(shown(<Icon name="check" label="Done" />), /role="img" aria-label="Done"/);
  assert.throws(() => shown(<Icon name="../../package" />));
});

test('a QR code has a name and a quiet zone of four modules', () => {
  const html = shown(<QrCode value="https://e.example/awards/awd_1" label="Scan" />);
  assert.match(html, /role="img" aria-label="Scan"/);
  assert.match(html, /d="M4 4h7v1h-7z/);
});

test('a date is the day in the reader’s zone', () => {
  assert.equal(
    shown(<DateText value="2026-03-04T20:00:00Z" />),
    '<time datetime="2026-03-05">5 March 2026</time>',
  );
});

test('a date with an offset is shown on its own day', () => {
  for (const written of ['2026-03-04T00:30:00+05:30', '2026-03-04T23:30:00-08:00'])
    assert.equal(
      shown(<DateText value={written} />),
      '<time datetime="2026-03-04">4 March 2026</time>',
      written,
    );
});

test('the locale is the reader’s region of the page’s language', () => {
  assert.equal(chooseLocale('de-DE,en-US;q=0.8,en;q=0.5', { code: 'en', locale: 'en-GB' }), 'en-US');
  assert.equal(chooseLocale('pl', { code: 'en', locale: 'en-GB' }), 'en-GB');
  assert.equal(chooseLocale(undefined, { code: 'en', locale: 'en-GB' }), 'en-GB');
  assert.equal(chooseLocale('en-XX-!!;q=1,en-AU;q=0.1', { code: 'en', locale: 'en-GB' }), 'en-AU');
});
