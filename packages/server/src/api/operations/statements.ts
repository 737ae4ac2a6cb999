import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  confirmStatement,
  declineStatement,
  getStatement,
  listStatements,
  makeStatement,
  withdrawStatement,
} from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { id } from '../json/schemas.ts';
import {
  newStatementJson,
  statementEndJson,
  statementJson,
  statementsJson,
  toStatementJson,
} from '../json/statement.ts';
import { type Answer, operation } from '../operation.ts';

const one = z.strictObject({ statementId: id });
const read = { tag: 'statements', scope: 'statements:read' } as const;
const write = { tag: 'statements', scope: 'statements:write' } as const;
const path = '/statements/{statementId}' as const;

export const statementOperations = [
  operation({
    ...{ id: 'listStatements', method: 'get', path: '/statements', ...read },
    query: z.strictObject({ side: z.enum(['made', 'received']).default('received') }),
    result: statementsJson,
    act: async (deps, program, { query: { side } }) => {
      const { organisationId } = program;
      const all = await listStatements(deps, program, { organisationId });
      const { publicUrl } = deps.config;
      return { body: { items: all[side].map((spoken) => toStatementJson(spoken, publicUrl)) } };
    },
  }),
  operation({
    ...{ id: 'makeStatement', method: 'post', path: '/statements', ...write },
    body: newStatementJson,
    status: 201,
    result: statementJson,
    act: async (deps, program, { body }) => {
      const { aboutId: organisation, achievementId, edition, validFrom, validUntil, ...wording } = body;
      const { id: statementId } = await makeStatement(deps, program, {
        speakerId: program.organisationId,
        subject: { organisation, achievementId, edition },
        wording: { ...wording, validFrom: dateOf(validFrom), validUntil: dateOf(validUntil) },
      });
      return { ...(await answerOne(deps, program, { statementId })), location: `/statements/${statementId}` };
    },
  }),
  operation({
    ...{ id: 'getStatement', method: 'get', path, ...read },
    params: one,
    result: statementJson,
    act: (deps, program, { path }) => answerOne(deps, program, path),
  }),
  operation({
    ...{ id: 'confirmStatement', method: 'post', path: `${path}/confirm`, ...write },
    params: one,
    isRepeatable: true,
    result: statementJson,
    act: async (deps, program, { path }) => {
      await confirmStatement(deps, program, { ...path, organisationId: program.organisationId });
      return answerOne(deps, program, path);
    },
  }),
  operation({
    ...{ id: 'declineStatement', method: 'post', path: `${path}/decline`, ...write },
    params: one,
    isRepeatable: true,
    result: statementJson,
    act: async (deps, program, { path }) => {
      await declineStatement(deps, program, { ...path, organisationId: program.organisationId });
      return answerOne(deps, program, path);
    },
  }),
  operation({
    ...{ id: 'withdrawStatement', method: 'post', path: `${path}/withdraw`, ...write },
    params: one,
    body: statementEndJson,
    result: statementJson,
    act: async (deps, program, { path, body }) => {
      const { organisationId } = program;
      await withdrawStatement(deps, program, { ...path, organisationId, reason: body.reason });
      return answerOne(deps, program, path);
    },
  }),
];

async function answerOne(
  deps: Deps,
  program: Program,
  { statementId }: { statementId: string },
): Promise<Answer<z.input<typeof statementJson>>> {
  const { organisationId } = program;
  const spoken = await getStatement(deps, program, { organisationId, statementId });
  return { body: toStatementJson(spoken, deps.config.publicUrl) };
}

function dateOf(moment: string | undefined): Date | undefined {
  return moment === undefined ? undefined : new Date(moment);
}
