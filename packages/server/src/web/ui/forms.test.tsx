import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JSX } from 'preact';
import { drawFor } from '../page-context.tsx';
import { english } from '../words/en/index.ts';
import { Button, Checkbox, CopyField, ErrorSummary, Field, Form, RadioGroup, Select } from './index.ts';

const context = {
  csrfToken: 'tok"en',
  nonce: '',
  path: '/here',
  locale: 'en-GB',
  timeZone: 'UTC',
  publicUrl: '',
  demo: false,
  language: { code: 'en', direction: 'ltr' } as const,
  words: english,
};
const shown = (part: JSX.Element) => drawFor(context, part);

test('a field with hint and error is described by both and marked invalid', () => {
  const html = shown(<Field label="Title" name="title" hint="Short." error="Write a title." required />);
  assert.match(html, /<label class="field__label" for="field-title">Title<\/label>/);
  assert.match(html, /aria-describedby="field-title-hint field-title-error"/);
  assert.match(html, /aria-invalid="true"/);
  assert.match(html, /<p class="field__hint" id="field-title-hint">Short\./);
  assert.match(html, /id="field-title-error">.*Error: .*Write a title\./);
});

test('a field without error points at nothing that is not there', () => {
  const html = shown(<Field label="Title" name="title" />);
  assert.doesNotMatch(html, /aria-describedby|aria-invalid|-error"/);
  assert.match(html, /\(optional\)/);
});

test('a row of filters marks nothing as optional, and a form after it does', () => {
  const field = <Field label="Title" name="title" />;
  const row = (
    <Form method="get" inline>
      {field}
    </Form>
  );
  assert.doesNotMatch(shown(row), /\(optional\)/);
  assert.match(shown(<Form>{field}</Form>), /\(optional\)/);
  const both = shown(
    <div>
      {row}
      {field}
    </div>,
  );
  assert.equal(both.match(/\(optional\)/g)?.length, 1);
});

test('typed values come back escaped, in one line and in many', () => {
  const typed = '"><script>alert(1)</script>';
  assert.doesNotMatch(shown(<Field label="a" name="a" value={typed} />), /<script/);
  const many = shown(<Field label="a" name="a" value={typed} multiline />);
  assert.match(many, /<textarea[^>]*>&quot;>&lt;script>/);
});

test('a group of radio buttons is a fieldset with a legend; the first has the id that errors link to', () => {
  const html = shown(
    <RadioGroup
      legend="Level"
      name="level"
      value="2"
      error="Choose one."
      options={[
        { value: '1', label: 'One' },
        { value: '2', label: 'Two', hint: 'More.' },
      ]}
    />,
  );
  assert.match(html, /<fieldset[^>]*aria-describedby="field-level-error"[^>]*><legend[^>]*>Level/);
  assert.match(html, /id="field-level"[^>]*value="1"/);
  assert.match(html, /value="2" checked aria-describedby="field-level-2-about"/);
  assert.doesNotMatch(html, /value="1" checked/);
});

test('a select shows its value, a checkbox its error', () => {
  const select = shown(
    <Select
      label="L"
      name="l"
      value="b"
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />,
  );
  assert.match(select, /<option selected value="b">|<option value="b" selected>/);
  assert.match(
    shown(<Checkbox label="Yes" name="y" error="Tick it." />),
    /aria-describedby="field-y-error" aria-invalid="true"/,
  );
});

test('the summary of errors is an alert that links to each field, and is absent without errors', () => {
  const html = shown(
    <ErrorSummary errors={{ title: 'Write a title.', form: 'Try again.', other: undefined }} />,
  );
  assert.match(html, /role="alert"/);
  assert.match(html, /<a href="#field-title">Write a title\.<\/a>/);
  assert.match(html, /<li>Try again\.<\/li>/);
  assert.equal(shown(<ErrorSummary errors={{}} />), '');
  assert.equal(shown(<ErrorSummary errors={undefined} />), '');
});

test('a form that posts carries the token; one that asks does not', () => {
  assert.match(
    shown(<Form>x</Form>),
    /<form[^>]*method="post"[^>]*><input type="hidden" name="csrf" value="tok&quot;en"\s*\/?>/,
  );
  assert.doesNotMatch(shown(<Form method="get">x</Form>), /csrf/);
});

test('a button with an address is a link, without one it submits', () => {
  assert.match(shown(<Button href="/x">Go on</Button>), /^<a class="button button--primary" href="\/x"/);
  assert.match(shown(<Button>Save</Button>), /^<button class="button button--primary" type="submit"/);
});

test('a copy field can be read and selected without script: its button is hidden until it works', () => {
  const html = shown(<CopyField label="Address" value="https://e.example/a" />);
  assert.match(html, /<input [^>]*value="https:\/\/e.example\/a" readonly/i);
  assert.match(html, /<button[^>]* hidden/);
});
