import type { JsonObject } from '@cairn/engine';
import type { Person } from '../../packages/server/src/modules/audit/index.ts';
import { chooseIssuerMethod, findIssuerDid } from '../../packages/server/src/modules/issuing/index.ts';
import { createApiToken, type Organisation } from '../../packages/server/src/modules/organisations/index.ts';
import { createMember, createOrganisation } from './people.ts';
import { type TestApp, testApp, testUrl } from './test-app.ts';

export interface VcApi extends TestApp {
  organisation: Organisation;
  /** The did:key under which the organisation signs. */
  did: string;
  owner: Person;
  token: string;
  /** Posts JSON to a path under /vc-api, with the token unless another `authorization` is given. */
  post(path: string, body: unknown, headers?: { [name: string]: string }): Promise<Response>;
  /** The signed credential; fails unless it was issued. */
  issue(credential: JsonObject, options?: JsonObject, path?: string): Promise<JsonObject>;
}

/** The whole server with the VC API open and an organisation that may use it. */
export async function vcApiApp(): Promise<VcApi> {
  const server = await testApp({ CAIRN_VC_API: '1' });
  const organisation = await createOrganisation(server);
  const owner = await createMember(server, organisation, ['owner']);
  const organisationId = organisation.id;
  await chooseIssuerMethod(server.deps, owner, { organisationId, method: 'did:key' });
  const did = (await findIssuerDid(server.deps, organisationId)) ?? '';
  const { token } = await createApiToken(server.deps, owner, {
    organisationId,
    name: 'Test suite',
    scopes: ['vc-api'],
  });
  const post: VcApi['post'] = async (path, body, headers = {}) =>
    server.app.request(`${testUrl}/vc-api${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const issue: VcApi['issue'] = async (credential, options, path = '/credentials/issue') => {
    const response = await post(path, { credential, ...(options ? { options } : {}) });
    const answer = (await response.json()) as { verifiableCredential: JsonObject };
    if (response.status !== 201) throw new Error(`Not issued: ${JSON.stringify(answer)}`);
    return answer.verifiableCredential;
  };
  return { ...server, organisation, owner, did, token, post, issue };
}
