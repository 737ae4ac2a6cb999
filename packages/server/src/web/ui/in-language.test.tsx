import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawFor } from '../page-context.tsx';
import { english } from '../words/en/index.ts';
import { Card, Markdown, PageHeader, RadioGroup } from './index.ts';

const germanPage = {
  ...{ csrfToken: '', nonce: '', path: '/', locale: 'de-DE', timeZone: 'UTC', publicUrl: '', demo: false },
  language: { code: 'de', direction: 'ltr' },
  words: english,
} as const;

const render = (language: string | undefined) =>
  drawFor(
    germanPage,
    <>
      <PageHeader title="A title" language={language} />
      <Card title="A card" language={language} />
      <Markdown text="Words." language={language} />
      <RadioGroup legend="Frage" name="a" options={[{ value: '1', label: 'One' }]} language={language} />
    </>,
  );

test('what people wrote in another language than the page says so, for whoever has it read aloud', () => {
  const html = render('en');
  assert.match(html, /<h1 lang="en" dir="auto">A title/);
  assert.match(html, /<h3 class="card__title" lang="en" dir="auto">A card/);
  assert.match(html, /<div class="prose" lang="en" dir="auto">/);
  assert.match(html, /<label [^>]*lang="en" dir="auto">One/);
  assert.doesNotMatch(html, /<legend[^>]*lang=/);
});

test('words in the page’s own language, or in one that is not known, say nothing of it', () => {
  for (const language of ['de', 'de-AT', 'DE', undefined, '', 'not a language'])
    assert.doesNotMatch(render(language), / lang=/, language);
});
