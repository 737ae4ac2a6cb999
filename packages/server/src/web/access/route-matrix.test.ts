import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMember,
  createOrganisation,
  createPerson,
  openBrowser,
  signIn,
} from '../../../../../test/support/people.ts';
import { type RouteRow, routesWithoutRow, walkMatrix } from '../../../../../test/support/route-matrix.ts';
import { testApp } from '../../../../../test/support/test-app.ts';
import { accessPages } from './routes.tsx';

const server = await testApp();
const organisation = await createOrganisation(server);
const other = await createOrganisation(server);
const owner = await createMember(server, organisation, ['owner']);
const viewer = await createMember(server, organisation, ['viewer']);
const visitors = {
  nobody: openBrowser(server),
  stranger: await signIn(server, await createMember(server, other, ['owner'])),
  viewer: await signIn(server, viewer),
  registrar: await signIn(server, await createMember(server, organisation, ['registrar'])),
  owner: await signIn(server, owner),
  administrator: await signIn(server, await createPerson(server, { isAdministrator: true })),
};
const fill = {
  slug: organisation.slug,
  personId: viewer.personId,
  id: 'inv_none',
  token: 'none',
};

type Row = RouteRow<keyof typeof visitors>;
const row = (
  method: 'GET' | 'POST',
  route: string,
  ...cells: Row['expected'][keyof Row['expected']][]
): Row => {
  const [nobody = 0, stranger = 0, viewer = 0, registrar = 0, owner = 0, administrator = 0] = cells;
  return { method, route, expected: { nobody, stranger, viewer, registrar, owner, administrator } };
};
const in_ = 'sign-in';
const console_ = '/console/:slug';

const rows: Row[] = [
  //                                                    nobody, other organisation's owner, viewer, registrar, owner, administrator
  row('GET', `${console_}/members`, in_, 404, 200, 200, 200, 200),
  row('GET', `${console_}/members/invite`, in_, 404, 403, 403, 200, 200),
  row('POST', `${console_}/members/invite`, in_, 404, 403, 403, 422, 422),
  row('POST', `${console_}/members/invitations/:id/withdraw`, in_, 404, 403, 403, 303, 303),
  row('GET', `${console_}/members/:personId`, in_, 404, 403, 403, 200, 200),
  row('POST', `${console_}/members/:personId`, in_, 404, 403, 403, 422, 422),
  row('GET', `${console_}/members/:personId/remove`, in_, 404, 200, 403, 200, 200),
  row('GET', `${console_}/api-tokens`, in_, 404, 403, 403, 200, 404),
  row('POST', `${console_}/api-tokens`, in_, 404, 403, 403, 422, 404),
  row('GET', `${console_}/api-tokens/:id/withdraw`, in_, 404, 403, 403, 404, 404),
  row('POST', `${console_}/api-tokens/:id/withdraw`, in_, 404, 403, 403, 303, 404),
  row('GET', `${console_}/look`, in_, 404, 403, 403, 200, 200),
  row('POST', `${console_}/look`, in_, 404, 403, 403, 422, 422),
  row('GET', `${console_}/audit`, in_, 404, 403, 200, 200, 200),
  row('GET', '/admin', in_, 404, 404, 404, 404, 200),
  row('GET', '/admin/organisations/new', in_, 404, 404, 404, 404, 200),
  row('POST', '/admin/organisations/new', in_, 404, 404, 404, 404, 422),
  row('GET', `${console_}/profile`, in_, 404, 403, 403, 200, 200),
  row('POST', `${console_}/profile`, in_, 404, 403, 403, 422, 422),
  row('GET', '/admin/people', in_, 404, 404, 404, 404, 200),
  row('GET', '/admin/people/:personId', in_, 404, 404, 404, 404, 200),
  row('GET', '/admin/people/:personId/lock', in_, 404, 404, 404, 404, 200),
  row('POST', '/admin/people/:personId/lock', in_, 404, 404, 404, 404, 422),
  row('POST', '/admin/people/:personId/unlock', in_, 404, 404, 404, 404, 303),
  row('GET', '/admin/applications', in_, 404, 404, 404, 404, 200),
  row('GET', '/admin/applications/:id', in_, 404, 404, 404, 404, 404),
  row('POST', '/admin/applications/:id/accept', in_, 404, 404, 404, 404, 404),
  row('POST', '/admin/applications/:id/decline', in_, 404, 404, 404, 404, 404),
  row('GET', '/provide', 200, 200, 200, 200, 200, 200),
  row('POST', '/provide', in_, 422, 422, 422, 422, 422),
  row('POST', '/provide/withdraw', in_, 303, 303, 303, 303, 303),
  row('GET', '/outbox', in_, 404, 404, 404, 404, 200),
  row('GET', '/outbox/:id', in_, 404, 404, 404, 404, 404),
  ...[
    row('GET', '/sign-in', 200, 200, 200, 200, 200, 200),
    row('POST', '/sign-in', 422, 422, 422, 422, 422, 422),
    row('POST', '/sign-in/demo', 422, 422, 422, 422, 422, 422),
    row('GET', '/sign-in/mail', 200, 200, 200, 200, 200, 200),
    row('POST', '/sign-in/mail', 422, 422, 422, 422, 422, 422),
    row('GET', '/sign-in/sent', 200, 200, 200, 200, 200, 200),
    row('GET', '/sign-in/link/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/sign-in/link/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/sign-in/passkey/options', 200, 200, 200, 200, 200, 200),
    row('POST', '/sign-in/passkey', 422, 422, 422, 422, 422, 422),
    row('GET', '/sign-in/oidc', 404, 404, 404, 404, 404, 404),
    row('GET', '/sign-in/oidc/callback', 410, 410, 410, 410, 410, 410),
    row('GET', '/sign-up', 200, 200, 200, 200, 200, 200),
    row('POST', '/sign-up', 422, 422, 422, 422, 422, 422),
    row('GET', '/sign-up/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/sign-up/:token', 410, 410, 410, 410, 410, 410),
    row('GET', '/reset-password', 200, 200, 200, 200, 200, 200),
    row('POST', '/reset-password', 422, 422, 422, 422, 422, 422),
    row('GET', '/reset-password/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/reset-password/:token', 410, 410, 410, 410, 410, 410),
    row('GET', '/setup/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/setup/:token', 410, 410, 410, 410, 410, 410),
    row('GET', '/invitations/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/invitations/:token', 410, 410, 410, 410, 410, 410),
    row('GET', '/account', in_, 200, 200, 200, 200, 200),
    row('POST', '/account', in_, 422, 422, 422, 422, 422),
    row('GET', '/account/password', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/password', in_, 422, 422, 422, 422, 422),
    row('GET', '/account/confirm', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/confirm', in_, 422, 422, 422, 422, 422),
    row('POST', '/account/confirm/mail', in_, 303, 303, 303, 303, 303),
    row('GET', '/account/export.json', in_, 200, 200, 200, 200, 200),
    row('GET', '/account/close', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/close', in_, 422, 422, 422, 422, 422),
    row('GET', '/account/sessions', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/sessions/others/end', in_, 303, 303, 303, 303, 303),
    row('POST', '/account/sessions/:id/end', in_, 303, 303, 303, 303, 303),
    row('GET', '/account/emails', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/emails', in_, 422, 422, 422, 422, 422),
    row('GET', '/account/emails/:id/primary', 303, 303, 303, 303, 303, 303),
    row('POST', '/account/emails/:id/primary', in_, 404, 404, 404, 404, 404),
    row('GET', '/account/emails/:id/remove', in_, 404, 404, 404, 404, 404),
    row('POST', '/account/emails/:id/remove', in_, 404, 404, 404, 404, 404),
    row('GET', '/account/emails/confirm/:token', in_, 410, 410, 410, 410, 410),
    row('POST', '/account/emails/confirm/:token', in_, 410, 410, 410, 410, 410),
    row('GET', '/account/emails/primary/:token', in_, 410, 410, 410, 410, 410),
    row('POST', '/account/emails/primary/:token', in_, 410, 410, 410, 410, 410),
    row('GET', '/account/emails/revert/:token', 410, 410, 410, 410, 410, 410),
    row('POST', '/account/emails/revert/:token', 410, 410, 410, 410, 410, 410),
    row('GET', '/account/passkeys', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/passkeys/options', in_, 200, 200, 200, 200, 200),
    row('POST', '/account/passkeys/add', in_, 422, 422, 422, 422, 422),
    row('POST', '/account/passkeys/:id/remove', in_, 303, 303, 303, 303, 303),
    row('GET', '/account/oidc', in_, 404, 404, 404, 404, 404),
    row('GET', '/sign-out', 200, 200, 200, 200, 200, 200),
  ],
  // What ends something stands last: the viewer is made an administrator, leaves, and everybody signs out.
  row('POST', '/admin/people/:personId', in_, 404, 404, 404, 404, 303),
  row('POST', `${console_}/members/:personId/remove`, in_, 404, 303, 403, 404, 404),
  row('POST', '/sign-out', 303, 303, 303, 303, 303, 303),
];

test('row 18: each route answers each kind of visitor as the table says', async () => {
  assert.deepEqual(await walkMatrix(visitors, rows, fill), []);
});

test('row 18: every route of the door stands in the table', () => {
  assert.deepEqual(routesWithoutRow(accessPages(server.deps), rows), []);
});

test('row 18: a route that is not in the table is named', () => {
  const missing = routesWithoutRow(accessPages(server.deps), rows.slice(1));
  assert.deepEqual(missing, ['GET /console/:slug/members']);
});

test('row 18: a cell that answers otherwise is named', async () => {
  const { nobody } = visitors;
  const wrong = { method: 'GET', route: '/admin', expected: { nobody: 200 } } as const;
  assert.deepEqual(await walkMatrix({ nobody }, [wrong], fill), [
    'GET /admin as nobody: sign-in, expected 200',
  ]);
});
