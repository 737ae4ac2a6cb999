import { type Context, Hono } from 'hono';
import { getOrganisation } from '../../modules/organisations/index.ts';
import {
  caseBase,
  caseDocument,
  caseItem,
  casePackage,
  frameworkJsonLd,
  getFrameworkByIdentifier,
  getItemByIdentifier,
  getPublishedFramework,
  getPublishedItem,
  itemJsonLd,
  listPublishedFrameworks,
  type ReadFramework,
} from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal, refusalStatus } from '../../platform/refusal.ts';
import { refusalText, wordsFor } from '../../web/words/index.ts';
import { answerDocument, answerProblem } from '../open-badges/answer-document.ts';
import { prefersData } from '../open-badges/negotiate.ts';

/** Seconds that a reader may keep what a later edition may change. */
const maxAge = 300;
const mostDocuments = 100;
const json = 'application/json';
const jsonLd = 'application/ld+json';

/** The frameworks that organisations publish here, for programs: as a CASE 1.1 service, and as JSON-LD at their own addresses. */
export function caseService(deps: Deps): Hono {
  const door = new Hono();
  door.route('/', service(deps));
  door.route('/', documents(deps));
  return door;
}

/** CASE 1.1 REST binding, the part for readers. What is public needs no token. */
function service(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerStatus);
  const base = `${deps.config.publicUrl}${caseBase}`;
  const around = async (read: ReadFramework) => ({ read, base, publisher: await publisherOf(deps, read) });
  const identifier = (context: Context) => context.req.param('id') ?? '';
  const framework = async (context: Context) =>
    around(await getFrameworkByIdentifier(deps, identifier(context)));
  const answer = (context: Context, body: object) =>
    answerDocument(context, { body: JSON.stringify(body), contentType: json, maxAge });

  door.get(`${caseBase}/CFDocuments`, async (context) => {
    const number = (name: string, most: number, usual: number) =>
      Math.min(Number(/^\d{1,6}$/.exec(context.req.query(name) ?? '')?.[0] ?? usual), most);
    const [offset, limit] = [number('offset', 999_999, 0), number('limit', mostDocuments, mostDocuments)];
    const { frameworks, total } = await listPublishedFrameworks(deps, { offset, limit });
    const reads = await Promise.all(
      frameworks.map(async ({ sourceId }) =>
        around(await getPublishedFramework(deps, { sourceId, isHead: true })),
      ),
    );
    const response = answer(context, { CFDocuments: reads.map(caseDocument) });
    response.headers.set('x-total-count', String(total));
    return response;
  });
  door.get(`${caseBase}/CFDocuments/:id`, async (context) =>
    answer(context, caseDocument(await framework(context))),
  );
  door.get(`${caseBase}/CFPackages/:id`, async (context) =>
    answer(context, casePackage(await framework(context))),
  );
  door.get(`${caseBase}/CFItems/:id`, async (context) => {
    const read = await getItemByIdentifier(deps, identifier(context));
    return answer(context, caseItem(await around(read), read.item));
  });
  return door;
}

/** At the address of a framework or a skill for whoever asks for data, and beside it for all. */
function documents(deps: Deps): Hono {
  const door = new Hono();
  door.onError(answerProblem);
  const base = `${deps.config.publicUrl}${caseBase}`;
  const read = (context: Context) => getPublishedFramework(deps, { sourceId: context.req.param('id') ?? '' });
  const answer = (context: Context, body: object, contentType = jsonLd) =>
    answerDocument(context, { body: JSON.stringify(body), contentType, maxAge });
  const framework = async (context: Context) => {
    const found = await read(context);
    return answer(context, frameworkJsonLd(found, { publisher: await publisherOf(deps, found) }));
  };
  const item = async (context: Context) => {
    const which = { sourceId: context.req.param('id') ?? '', itemId: context.req.param('item') ?? '' };
    return answer(context, itemJsonLd(await getPublishedItem(deps, which)));
  };
  const wantsData = (context: Context) => prefersData(context.req.header('accept'));
  door.get('/frameworks/:id', (context, next) => (wantsData(context) ? framework(context) : next()));
  door.get('/frameworks/:id/framework.jsonld', framework);
  door.get('/frameworks/:id/case.json', async (context) => {
    const found = await read(context);
    const publisher = await publisherOf(deps, found);
    return answer(context, casePackage({ read: found, base, publisher }), json);
  });
  door.get('/frameworks/:id/skills/:item', (context, next) => (wantsData(context) ? item(context) : next()));
  door.get('/frameworks/:id/skills/:item/skill.jsonld', item);
  return door;
}

async function publisherOf(deps: Deps, { framework }: ReadFramework): Promise<string> {
  return (await getOrganisation(deps, framework.organisationId)).name;
}

/** A refusal as CASE says it (imsx_StatusInfo, CASE 1.1 §5). */
function answerStatus(error: Error, context: Context): Response {
  if (!(error instanceof Refusal)) throw error;
  const description = refusalText(wordsFor(context.req.header('accept-language')), error);
  const minor = error.kind === 'not-found' ? 'unknownobject' : 'invalid_selection_field';
  const status = {
    ...{ imsx_codeMajor: 'failure', imsx_severity: 'error', imsx_description: description },
    imsx_CodeMinor: {
      imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'sourcedId', imsx_codeMinorFieldValue: minor }],
    },
  };
  return new Response(JSON.stringify(status), {
    status: refusalStatus[error.kind],
    headers: { 'content-type': json, 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
  });
}
