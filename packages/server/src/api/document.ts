import { z } from 'zod';
import type {
  JsonSchema,
  OpenApiDocument,
  OpenApiOperation,
  OpenApiParameter,
} from '../platform/open-api.ts';
import { apiDocumentWords, wordsFor } from '../web/words/index.ts';
import { requestsPerMinute } from './enter.ts';
import { problemJson } from './json/problem.ts';
import { namedSchemas } from './json/schemas.ts';
import type { Operation } from './operation.ts';
import { operations } from './table.ts';

const said = apiDocumentWords;
const tokenScheme = 'token';

/** What the API is, made from the schemas that check what is sent. In English, as the names in it are. */
export function apiDocument({ publicUrl }: { publicUrl: string }): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return {
    openapi: '3.1.0',
    info: { title: said.title, version: '1', description: said.description(requestsPerMinute) },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: tags.map((name) => ({ name, description: said.tags[name] })),
    paths,
    components: {
      schemas: namedSchemasOfDocument(),
      securitySchemes: { [tokenScheme]: { type: 'http', scheme: 'bearer', description: said.token } },
    },
  };
}

/** Every code with which the API may answer. */
export function problemCodes(): string[] {
  return Object.keys(wordsFor('en').refusals)
    .filter((code) => modulesBehind.has(code.split('.')[0] ?? ''))
    .sort();
}

/** Beginnings of the codes of what operations call. */
const modulesBehind = new Set([
  'api',
  'organisations',
  'site',
  'catalog',
  'community',
  'assessment',
  'skills',
  'issuing',
  'verification',
  'webhooks',
]);

function describe(operation: Operation): OpenApiOperation {
  const words = said.operations[operation.id];
  if (!words) throw new Error(`The words say nothing of the operation ${operation.id}.`);
  const content = bodyOf(operation);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: words.title,
    description: words.text,
    parameters: parametersOf(operation),
    ...(content && { requestBody: { required: true, content } }),
    responses: responsesOf(operation),
    security: [{ [tokenScheme]: operation.scope ? [operation.scope] : [] }],
  };
}

function parametersOf(operation: Operation): OpenApiParameter[] {
  const { method, params, query, isGuarded, isRepeatable } = operation;
  const of = (place: 'path' | 'query', shape: z.ZodObject) =>
    Object.entries(shape.shape).map(
      ([name, field]): OpenApiParameter => ({
        name,
        in: place,
        required: place === 'path',
        description: said.parameters[name] ?? '',
        schema: schemaOf(field),
      }),
    );
  const header = (name: string, required: boolean, description: string): OpenApiParameter => ({
    ...{ name, in: 'header', required, description },
    schema: { type: 'string' },
  });
  return [
    ...of('path', params),
    ...of('query', query),
    ...(isGuarded ? [header('If-Match', true, said.ifMatch)] : []),
    ...(method === 'post' && !isRepeatable ? [header('Idempotency-Key', false, said.idempotencyKey)] : []),
  ];
}

function bodyOf(operation: Operation): NonNullable<OpenApiOperation['requestBody']>['content'] | undefined {
  const { body, files = [] } = operation;
  if (!body) return undefined;
  return {
    'application/json': { schema: schemaOf(body), example: exampleOf(body) },
    ...Object.fromEntries(files.map((type) => [type, { schema: {} }])),
  };
}

function responsesOf(operation: Operation): OpenApiOperation['responses'] {
  const { status = 200, mediaType, result, later, isTagged } = operation;
  const schema = mediaType === undefined && status !== 204 ? schemaOf(result) : {};
  const problem = { 'application/problem+json': { schema: schemaOf(problemJson) } };
  return {
    [status]: {
      description: said.done,
      ...(status !== 204 && { content: { [mediaType ?? 'application/json']: { schema } } }),
      ...(isTagged && { headers: { ETag: { description: said.etag, schema: { type: 'string' } } } }),
    },
    ...(later && {
      202: {
        description: said.later,
        headers: { Location: { description: said.location, schema: { type: 'string' } } },
        content: { 'application/json': { schema: schemaOf(later) } },
      },
    }),
    default: { description: said.problem, content: problem },
  };
}

function namedSchemasOfDocument(): { [name: string]: JsonSchema } {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri: uriOf, override: tidy });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [
        name,
        withWords(name, schema as JsonSchema),
      ]),
  );
}

function withWords(name: string, schema: JsonSchema): JsonSchema {
  const words = said.schemas[name] ?? {};
  const properties = Object.entries(schema.properties ?? {}).map(([member, value]) => [
    member,
    { ...value, description: words[member] ?? said.members[member] ?? '' },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** A schema as it stands in the document: by its name where it has one. */
function schemaOf(schema: z.ZodType): JsonSchema {
  const name = namedSchemas.get(schema)?.id;
  if (name !== undefined) return { $ref: uriOf(name) };
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io: 'input', override: tidy });
  return plain as JsonSchema;
}

/** How a body may look; the contract test sends it. */
function exampleOf(body: z.ZodType): unknown {
  const examples: unknown = body.meta()?.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}

function uriOf(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The format says it; the pattern behind it is for machines and half a line long. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
