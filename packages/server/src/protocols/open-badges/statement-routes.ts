import { type Context, Hono } from 'hono';
import { getOutputSchema, getRecognition, getSignedStatement } from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { answerDocument, answerProblem, credentialType } from './answer-document.ts';
import { prefersData } from './negotiate.ts';

/** What organisations say of each other, as signed: at the address of its page for programs, and beside it for all. */
export function statementDocuments(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);
  const answer = async (context: Context) =>
    answerDocument(context, {
      body: await getSignedStatement(deps, context.req.param('id') ?? ''),
      contentType: credentialType,
      maxAge: 300,
      fileName: 'statement.json',
    });
  door.get('/statements/:id', (context, next) =>
    prefersData(context.req.header('accept')) ? answer(context) : next(),
  );
  door.get('/statements/:id/credential.json', answer);
  door.get('/statements/:id/recognized-entity.json', async (context) =>
    answerDocument(context, {
      body: await getRecognition(deps, context.req.param('id')),
      contentType: credentialType,
      maxAge: 300,
      fileName: 'recognized-entity.json',
    }),
  );
  door.get('/statements/:id/output-schema.json', async (context) =>
    answerDocument(context, {
      body: JSON.stringify(await getOutputSchema(deps, context.req.param('id'))),
      contentType: 'application/schema+json',
      maxAge: 300,
    }),
  );
  return door;
}
