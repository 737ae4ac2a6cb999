import type { HonoRequest } from 'hono';

export type Posted = { [field: string]: string | File | (string | File)[] };

/** What a form sent; the one place that reads it, so that it is read once. */
export function readPosted(request: HonoRequest): Promise<Posted> {
  return request.parseBody({ all: true });
}

/** Whether the request comes as a form that may bring files. */
export function isMultipart(request: HonoRequest): boolean {
  return (request.header('content-type') ?? '').startsWith('multipart/form-data');
}

/** Whether the request comes as forms send it. */
export function isForm(request: HonoRequest): boolean {
  const type = request.header('content-type') ?? '';
  return type.startsWith('application/x-www-form-urlencoded') || isMultipart(request);
}
