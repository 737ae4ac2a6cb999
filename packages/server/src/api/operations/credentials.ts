import { z } from 'zod';
import { findSuccession, getGivenCredential, getIssuedCredential } from '../../modules/issuing/index.ts';
import { makeCapsule, proveCredential } from '../../modules/transparency/index.ts';
import { credentialJson, toCredentialJson } from '../json/credential.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';

const one = z.strictObject({ credentialId: id });

export const credentialOperations = [
  operation({
    id: 'getCredential',
    method: 'get',
    path: '/credentials/{credentialId}',
    tag: 'credentials',
    scope: 'credentials:read',
    params: one,
    result: credentialJson,
    act: async (deps, program, { path: { credentialId } }) => {
      const { organisationId } = program;
      const { credential, award } = await getIssuedCredential(deps, program, {
        organisationId,
        credentialId,
      });
      const succeeded = await findSuccession(deps, credential);
      return { body: toCredentialJson(credential, { award, succeeded, publicUrl: deps.config.publicUrl }) };
    },
  }),
  operation({
    id: 'getCredentialFile',
    method: 'get',
    path: '/credentials/{credentialId}/file',
    tag: 'credentials',
    scope: 'credentials:read',
    params: one,
    mediaType: 'application/vc+ld+json',
    result: z.instanceof(Uint8Array),
    act: async (deps, program, { path: { credentialId } }) => {
      const { organisationId } = program;
      const { credential } = await getGivenCredential(deps, program, { organisationId, credentialId });
      return { body: new Uint8Array(credential.content) };
    },
  }),
  operation({
    id: 'getCapsule',
    method: 'get',
    path: '/credentials/{credentialId}/capsule',
    tag: 'credentials',
    scope: 'credentials:read',
    params: one,
    mediaType: 'application/json',
    result: z.instanceof(Uint8Array),
    act: async (deps, program, { path: { credentialId } }) => {
      const { organisationId } = program;
      const found = await getGivenCredential(deps, program, { organisationId, credentialId });
      return { body: new TextEncoder().encode(await makeCapsule(deps, found)) };
    },
  }),
  operation({
    id: 'getLogProof',
    method: 'get',
    path: '/credentials/{credentialId}/log-proof',
    tag: 'credentials',
    scope: 'credentials:read',
    params: one,
    mediaType: 'text/plain',
    result: z.instanceof(Uint8Array),
    act: async (deps, program, { path: { credentialId } }) => {
      const { organisationId } = program;
      const { credential } = await getIssuedCredential(deps, program, { organisationId, credentialId });
      return { body: new TextEncoder().encode(await proveCredential(deps, credential)) };
    },
  }),
];
