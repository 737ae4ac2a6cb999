import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Browser, mailbox, openBrowser } from '../../../../../test/support/people.ts';
import { type TestApp, testApp } from '../../../../../test/support/test-app.ts';

/**
 * Rows 10 and 11: an attacker who knows the victim's address, but cannot read the victim's mail, acts before, between
 * and after the victim. Whatever the order, the attacker never ends inside the victim's account, and the victim does.
 */
const attackersPassword = 'attacker knows this';
const victimsPassword = 'only the victim knows';
const newPassword = 'the victim chose again';

interface World {
  server: TestApp;
  victim: Browser;
  attacker: Browser;
  /** The victim's address. */
  address: string;
  attackersAddress: string;
}

type Step = (world: World) => Promise<unknown>;

const lastLink = async ({ server }: World, address: string, path: string) =>
  (await mailbox(server, address)).flatMap((mail) => mail.links).findLast((link) => link.startsWith(path)) ??
  assert.fail(`${address} got no link to ${path}`);

const attackerSignsUp: Step = async ({ attacker, address }) => {
  // More fields than the form has: a password here must go nowhere.
  await attacker.post('/sign-up', { name: 'A', address, password: attackersPassword });
};
const attackerTriesPassword: Step = ({ attacker, address }) =>
  attacker.post('/sign-in', { address, password: attackersPassword });
const attackerAsksForLink: Step = ({ attacker, address }) => attacker.post('/sign-in/mail', { address });
const attackerAsksForReset: Step = ({ attacker, address }) => attacker.post('/reset-password', { address });
const attackerHasOwnAccount: Step = async (world) => {
  await world.attacker.post('/sign-up', { name: 'Mallory', address: world.attackersAddress });
  const link = await lastLink(world, world.attackersAddress, '/sign-up/');
  assert.equal(
    (await world.attacker.post(link, { name: 'Mallory', password: attackersPassword })).status,
    303,
  );
};
const attackerAddsVictimsAddress: Step = async ({ attacker, address }) => {
  assert.equal((await attacker.post('/account/emails', { address })).status, 303);
};
const victimSignsUp: Step = async (world) => {
  await world.victim.post('/sign-up', { name: 'Vic', address: world.address });
};
const victimOpensSignUpLink: Step = async (world) => {
  const link = await lastLink(world, world.address, '/sign-up/');
  const answer = await world.victim.post(link, { name: 'Vic', password: victimsPassword });
  assert.equal(answer.status, 303);
};
const victimOpensSignInLink: Step = async (world) => {
  const link = await lastLink(world, world.address, '/sign-in/link/');
  assert.equal((await world.victim.post(link)).status, 303);
};
/** The victim falls for the mail and opens whatever the attacker has caused to be sent. */
const victimOpensAddressLink: Step = async (world) => {
  const link = (await mailbox(world.server, world.address))
    .flatMap((mail) => mail.links)
    .findLast((each) => each.startsWith('/account/emails/confirm/'));
  if (link) await world.victim.post(link);
};
const victimResets: Step = async (world) => {
  await world.victim.post('/reset-password', { address: world.address });
  const link = await lastLink(world, world.address, '/reset-password/');
  assert.equal((await world.victim.post(link, { password: newPassword })).status, 303);
};
const victimMovesToNewAddress: Step = async (world) => {
  const second = `new.${world.address}`;
  await world.victim.post('/account/emails', { address: second });
  const confirm = await lastLink(world, second, '/account/emails/confirm/');
  assert.equal((await world.victim.post(confirm)).status, 303);
  const page = await (await world.victim.get('/account/emails')).text();
  const path =
    /action="(\/account\/emails\/[^"]+\/primary)"/.exec(page)?.[1] ?? assert.fail('no second address');
  assert.equal((await world.victim.post(path)).status, 303);
  const agree = await lastLink(world, world.address, '/account/emails/primary/');
  assert.equal((await world.victim.post(agree)).status, 303);
};
const victimHasAccount: Step = async (world) => {
  await victimSignsUp(world);
  await victimOpensSignUpLink(world);
};
/** The attacker came to a browser in which the victim was signed in, and copied its session. */
const attackerStealsSession: Step = async ({ victim, attacker }) => {
  const token = victim.cookies.get('cairn-session') ?? assert.fail('the victim is not signed in');
  attacker.cookies.set('cairn-session', token);
};
const attackerPlantsOwnAddress: Step = async (world) => {
  await world.attacker.post('/account/emails', { address: world.attackersAddress });
  await world.attacker.post(await lastLink(world, world.attackersAddress, '/account/emails/confirm/'));
  const page = await (await world.attacker.get('/account/emails')).text();
  const path = /action="(\/account\/emails\/[^"]+\/primary)"/.exec(page)?.[1] ?? assert.fail('not added');
  await world.attacker.post(path);
};
/** The victim agreed by mistake; the old address still has the way back. */
const victimAgreesAndTakesBack: Step = async (world) => {
  await world.attacker.post(await lastLink(world, world.address, '/account/emails/primary/'));
  const back = await lastLink(world, world.address, '/account/emails/revert/');
  assert.equal((await openBrowser(world.server).post(back)).status, 200);
  const reset = await lastLink(world, world.address, '/reset-password/');
  assert.equal((await world.victim.post(reset, { password: newPassword })).status, 303);
};

const orders: [string, Step[]][] = [
  ['attacker signs up, victim signs up', [attackerSignsUp, victimSignsUp, victimOpensSignUpLink]],
  ['attacker signs up, victim opens the attacker’s link', [attackerSignsUp, victimOpensSignUpLink]],
  [
    'victim signs up, attacker signs up, victim verifies',
    [victimSignsUp, attackerSignsUp, victimOpensSignUpLink],
  ],
  ['victim verifies, attacker signs up', [victimHasAccount, attackerSignsUp]],
  [
    'attacker signs up, victim asks for a link',
    [attackerSignsUp, attackerAsksForLink, victimOpensSignUpLink],
  ],
  [
    'attacker asks for a link, victim opens it',
    [victimHasAccount, attackerAsksForLink, victimOpensSignInLink],
  ],
  [
    'attacker signs up, victim resets',
    [victimHasAccount, attackerSignsUp, attackerAsksForReset, victimResets],
  ],
  [
    'attacker links the victim’s address before the victim has an account',
    [attackerHasOwnAccount, attackerAddsVictimsAddress, victimOpensAddressLink, victimHasAccount],
  ],
  [
    'attacker links the victim’s address while the victim is signed in and opens the mail',
    [victimHasAccount, attackerHasOwnAccount, attackerAddsVictimsAddress, victimOpensAddressLink],
  ],
  [
    'attacker asks for links, then the victim changes the address',
    [victimHasAccount, attackerAsksForReset, attackerAsksForLink, victimMovesToNewAddress],
  ],
  [
    'attacker has a stolen session, victim resets',
    [victimHasAccount, attackerStealsSession, attackerPlantsOwnAddress, victimResets],
  ],
  [
    'attacker changes the address with a stolen session, victim agrees by mistake and takes it back',
    [victimHasAccount, attackerStealsSession, attackerPlantsOwnAddress, victimAgreesAndTakesBack],
  ],
];

const server = await testApp();

for (const [place, [name, steps]] of orders.entries()) {
  test(`rows 10 and 11, order ${place + 1}: ${name}`, async () => {
    const world: World = {
      server,
      victim: openBrowser(server),
      attacker: openBrowser(server),
      address: `victim${place}@example.org`,
      attackersAddress: `mallory${place}@example.org`,
    };
    for (const step of steps) await step(world);
    await attackerTriesPassword(world);
    const whoAttackerIs = await addressesOf(world.attacker);
    assert.ok(
      !whoAttackerIs.includes(world.address),
      'the attacker is in no account with the victim’s address',
    );
    assert.ok((await addressesOf(world.victim)).includes(world.address), 'the victim is in the own account');
    await assertLinksOfAttackerOpenNothing(world);
  });
}

test('there are twelve orders', () => assert.equal(orders.length, 12));

async function addressesOf(browser: Browser): Promise<string[]> {
  const page = await (await browser.get('/account/emails')).text();
  return [...page.matchAll(/<th scope="row"[^>]*>([^<]+@[^<]+)<\/th>/g)].map((match) => match[1] ?? '');
}

/** Whatever the attacker ever got by mail does not lead into an account with the victim's address. */
async function assertLinksOfAttackerOpenNothing(world: World): Promise<void> {
  const asking = openBrowser(world.server);
  await asking.post('/sign-in/mail', { address: world.attackersAddress });
  await asking.post('/reset-password', { address: world.attackersAddress });
  const links = (await mailbox(world.server, world.attackersAddress)).flatMap((mail) => mail.links);
  for (const link of links) {
    for (const browser of [openBrowser(world.server), world.attacker]) {
      await browser.post(link, { name: 'M', password: attackersPassword });
      assert.ok(!(await addressesOf(browser)).includes(world.address), link);
    }
  }
}
