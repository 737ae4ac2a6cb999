import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { clientNetwork, networkOf } from './client-network.ts';

test('row 29: an IPv6 address counts by its /64, however it is written; an IPv4 address by itself', () => {
  const table = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'unknown'],
    [undefined, 'unknown'],
  ] as const;
  for (const [address, network] of table) assert.equal(networkOf(address), network, address);
});

test('X-Forwarded-For counts only behind a proxy that the settings trust, and only what that proxy added', async () => {
  const ask = async (trustProxy: boolean) => {
    const app = new Hono().get('/', (context) => context.text(clientNetwork(context, { trustProxy })));
    const headers = { 'x-forwarded-for': '198.51.100.9, 203.0.113.5' };
    return (await app.request('/', { headers })).text();
  };
  assert.equal(await ask(true), '203.0.113.5');
  assert.equal(await ask(false), 'unknown');
});
