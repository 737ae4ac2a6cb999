import type { OpenApiOperation } from '../../platform/open-api.ts';

/** The operation as somebody would type it, with what its document shows; `$TOKEN` is theirs. */
export function curlExample(
  { base, path, method }: { base: string; path: string; method: string },
  operation: OpenApiOperation,
): string {
  const body = operation.requestBody?.content['application/json']?.example;
  const headers = operation.parameters.filter((parameter) => parameter.in === 'header');
  const lines = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${base}${path}'`,
    `-H "Authorization: Bearer $TOKEN"`,
    ...headers.map(({ name }) => `-H '${name}: ${headerExamples[name] ?? '…'}'`),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d '${inShell(body)}'`]),
  ];
  return lines.join(' \\\n  ');
}

const headerExamples: { [name: string]: string } = {
  'If-Match': '"…"',
  'Idempotency-Key': '2026-05-29-row-1',
};

function inShell(body: unknown): string {
  return JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
}
