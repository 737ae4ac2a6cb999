import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  changeWebhook,
  createWebhook,
  getWebhook,
  listWebhooks,
  pauseWebhook,
  removeWebhook,
  replaceSecret,
  resumeWebhook,
  type Webhook,
} from '../../modules/webhooks/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { id } from '../json/schemas.ts';
import {
  newWebhookJson,
  toWebhookJson,
  webhookChangeJson,
  webhookJson,
  webhookPageJson,
  webhookSecretJson,
} from '../json/webhook.ts';
import { type Answer, noContent, operation } from '../operation.ts';
import { say } from '../refusals.ts';

const one = z.strictObject({ webhookId: id });
const all = { tag: 'webhooks', scope: 'webhooks:manage' } as const;
const path = '/webhooks/{webhookId}' as const;

export const webhookOperations = [
  operation({
    ...{ id: 'createWebhook', method: 'post', path: '/webhooks', ...all },
    body: newWebhookJson,
    status: 201,
    isSecret: true,
    result: webhookSecretJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      return answerSecret(await createWebhook(deps, program, { organisationId, ...body }));
    },
  }),
  operation({
    ...{ id: 'listWebhooks', method: 'get', path: '/webhooks', ...all },
    result: webhookPageJson,
    act: async (deps, program) => {
      const webhooks = await listWebhooks(deps, program, program.organisationId);
      return { body: { items: webhooks.map(toWebhookJson) } };
    },
  }),
  operation({
    ...{ id: 'getWebhook', method: 'get', path, ...all },
    params: one,
    result: webhookJson,
    isTagged: true,
    act: (deps, program, { path }) => answerOne(deps, program, path),
  }),
  operation({
    ...{ id: 'changeWebhook', method: 'patch', path, ...all },
    params: one,
    body: webhookChangeJson,
    result: webhookJson,
    isGuarded: true,
    isTagged: true,
    act: async (deps, program, { path, body, ifMatch }) => {
      const named = { ...path, organisationId: program.organisationId };
      const madeFrom = (stored: Webhook) => {
        if (tagOf(stored) !== ifMatch) throw new Refusal('conflict', say('api.changed-meanwhile'));
      };
      const seen = await getWebhook(deps, program, named);
      await changeWebhook(deps, program, {
        ...named,
        address: body.address ?? seen.address,
        description: body.description ?? seen.description,
        eventTypes: body.eventTypes ?? seen.eventTypes,
        madeFrom,
      });
      return answerOne(deps, program, path);
    },
  }),
  operation({
    ...{ id: 'replaceWebhookSecret', method: 'post', path: `${path}/secret`, ...all },
    params: one,
    isSecret: true,
    result: webhookSecretJson,
    act: async (deps, program, { path }) => {
      const named = { ...path, organisationId: program.organisationId };
      const { secret } = await replaceSecret(deps, program, named);
      return answerSecret({ webhook: await getWebhook(deps, program, named), secret });
    },
  }),
  operation({
    ...{ id: 'pauseWebhook', method: 'post', path: `${path}/pause`, ...all },
    params: one,
    isRepeatable: true,
    result: webhookJson,
    act: async (deps, program, { path }) => {
      await pauseWebhook(deps, program, { ...path, organisationId: program.organisationId });
      return answerOne(deps, program, path);
    },
  }),
  operation({
    ...{ id: 'resumeWebhook', method: 'post', path: `${path}/resume`, ...all },
    params: one,
    isRepeatable: true,
    result: webhookJson,
    act: async (deps, program, { path }) => {
      await resumeWebhook(deps, program, { ...path, organisationId: program.organisationId });
      return answerOne(deps, program, path);
    },
  }),
  operation({
    ...{ id: 'removeWebhook', method: 'delete', path, ...all },
    params: one,
    status: 204,
    result: noContent,
    act: async (deps, program, { path }) => {
      await removeWebhook(deps, program, { ...path, organisationId: program.organisationId });
      return { body: undefined };
    },
  }),
];

function answerSecret(made: { webhook: Webhook; secret: string }): Answer<z.input<typeof webhookSecretJson>> {
  const { webhook, secret } = made;
  return { body: { webhook: toWebhookJson(webhook), secret }, location: `/webhooks/${webhook.webhookId}` };
}

async function answerOne(
  deps: Deps,
  program: Program,
  { webhookId }: { webhookId: string },
): Promise<Answer<z.input<typeof webhookJson>>> {
  const { organisationId } = program;
  const webhook = await getWebhook(deps, program, { organisationId, webhookId });
  return { body: toWebhookJson(webhook), etag: tagOf(webhook) };
}

/** Of what a program can change of it. */
function tagOf({ address, description, eventTypes }: Webhook): string {
  const wishes = JSON.stringify([address, description, eventTypes]);
  return createHash('sha256').update(wishes).digest('base64url').slice(0, 22);
}
