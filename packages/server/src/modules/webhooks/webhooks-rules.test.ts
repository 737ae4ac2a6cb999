import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../platform/refusal.ts';
import { assertWishes } from './address-rules.ts';
import { nextOf, pauseAfter } from './delivery-rules.ts';
import { signedHeaders } from './signature-rules.ts';

test('the signature is the one of the reference implementations; two secrets make two', () => {
  const message = {
    eventId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  };
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const published = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
  const headers = signedHeaders(message, [secret]);
  assert.equal(headers['webhook-signature'], published);
  assert.equal(headers['webhook-timestamp'], '1614265330');
  assert.equal(headers['webhook-id'], message.eventId);
  const both = signedHeaders(message, ['whsec_AAAA', secret])['webhook-signature']?.split(' ');
  assert.equal(both?.length, 2);
  assert.equal(both?.[1], published);
});

test('a failed delivery is tried nine times more, after longer and longer waits, and then given up', () => {
  const now = new Date('2026-06-01T09:00:00Z');
  const waits: number[] = [];
  let failures = 0;
  for (;;) {
    const next = nextOf({ status: 500, answer: '' }, { failures, now });
    if (next.state !== 'waiting') {
      assert.equal(next.state, 'failed');
      break;
    }
    waits.push((next.nextAt.getTime() - now.getTime()) / 1000);
    failures += 1;
  }
  const hour = 3600;
  assert.deepEqual(
    waits,
    [5, 300, 1800, 2, 5, 10, 14, 20, 24].map((wait, place) => (place < 3 ? wait : wait * hour)),
  );
});

test('only 2xx is taken; a redirect is not, no answer is not, 410 ends it at once', () => {
  const now = new Date('2026-06-01T09:00:00Z');
  const states = [200, 204, 299, 301, 404, 410, 500, undefined].map(
    (status) =>
      nextOf(
        { ...(status === undefined ? { fault: 'fetch.too-slow' } : { status }), answer: '' },
        { failures: 0, now },
      ).state,
  );
  assert.deepEqual(states, [
    ...['delivered', 'delivered', 'delivered', 'waiting', 'waiting', 'failed', 'waiting', 'waiting'],
  ]);
});

test('a webhook is paused after five days of failures, or when it answers 410', () => {
  const failingSince = new Date('2026-06-01T09:00:00Z');
  const after = (status: number, days: number) =>
    pauseAfter(
      { status, answer: '' },
      { failingSince, now: new Date(failingSince.getTime() + days * 24 * 3_600_000) },
    );
  assert.equal(after(500, 4.9), undefined);
  assert.equal(after(500, 5), 'failing');
  assert.equal(after(200, 6), undefined);
  assert.equal(after(410, 0), 'gone');
});

test('an address is https and on the public internet, but for a developer on the own machine', () => {
  const codeOf = (address: string, allowsLocal: boolean) => {
    try {
      return assertWishes({ address, description: 'Records', eventTypes: ['award.created'] }, { allowsLocal })
        .address;
    } catch (error) {
      return error instanceof Refusal ? error.code : error;
    }
  };
  const table: [address: string, open: string, local: string][] = [
    [
      'https://records.example.org/in?key=1',
      'https://records.example.org/in?key=1',
      'https://records.example.org/in?key=1',
    ],
    ['http://records.example.org/', 'webhooks.address-malformed', 'webhooks.address-malformed'],
    ['records', 'webhooks.address-malformed', 'webhooks.address-malformed'],
    ['https://ada:secret@records.example.org/', 'webhooks.address-secret', 'webhooks.address-secret'],
    ['https://10.0.0.1/', 'webhooks.address-private', 'webhooks.address-private'],
    ['https://[::1]/', 'webhooks.address-private', 'https://[::1]/'],
    ['https://intranet/', 'webhooks.address-private', 'webhooks.address-private'],
    ['http://localhost:4000/in', 'webhooks.address-malformed', 'http://localhost:4000/in'],
  ];
  for (const [address, open, local] of table)
    assert.deepEqual([codeOf(address, false), codeOf(address, true)], [open, local], address);
});
