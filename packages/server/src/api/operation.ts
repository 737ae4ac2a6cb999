import { z } from 'zod';
import type { Program, Scope } from '../modules/audit/index.ts';
import type { Deps } from '../platform/deps.ts';

export type Tag =
  | 'organisations'
  | 'skills'
  | 'achievements'
  | 'awards'
  | 'credentials'
  | 'statements'
  | 'reviews'
  | 'webhooks'
  | 'verification';

/** What a program sent, checked. */
export interface Sent<Path, Query, Body> {
  path: Path;
  query: Query;
  /** Absent where `file` came in its place. */
  body: Body;
  /** Present when one of the operation's `files` came in place of JSON. */
  file?: Uint8Array;
  /** The tag of what the program changes; empty where none is asked for. */
  ifMatch: string;
  /** What the program reads (Accept-Language). */
  language: string | undefined;
  /** The same for a repeat of the same request, else new each time. */
  requestKey: string;
}

export interface Answer<Body> {
  body: Body;
  /** Changes whenever the thing does. */
  etag?: string;
  /** Address of what was made. */
  location?: string;
}

/** What was asked for goes on by itself: 202, with the address where to look. */
export interface Later<Body> {
  later: Body;
  location: string;
}

/** What every operation says of itself. Its sentences stand in the words, by `id`. */
export interface OperationFacts {
  /** Its name in the document and for generated clients. */
  id: string;
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/api/v1`. */
  path: `/${string}`;
  tag: Tag;
  /** Absent: every token that works will do. */
  scope?: Scope;
  /** Media types in which a file may come in place of the JSON body. */
  files?: readonly string[];
  /** Changes what somebody else may have changed meanwhile, so it asks for the tag of what was seen. */
  isGuarded?: true;
  /** Its answer has an ETag. */
  isTagged?: true;
  /** A repeat does no harm, so it needs no `Idempotency-Key`. */
  isRepeatable?: true;
  /** Most that a body may have, in bytes; absent for 256 kB. */
  largest?: number;
  /** Most values that its JSON may hold; absent for as many as a credential. */
  mostValues?: number;
  /** Most that one token may ask for it in a minute, counted apart; absent where it counts with all others. */
  perMinute?: number;
  /** 202: what was asked for goes on by itself. 204: nothing is answered. */
  status?: 200 | 201 | 202 | 204;
  /** Its answer holds a secret, so what is kept of it for a repeat is sealed. */
  isSecret?: true;
  /** Of an answer that is no JSON. */
  mediaType?: string;
}

interface Shape<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Result extends z.ZodType,
  Run extends z.ZodType,
> extends OperationFacts {
  params?: Path;
  query?: Query;
  body?: Body;
  result: Result;
  /** What is answered in its place when it goes on by itself. */
  later?: Run;
  act: (
    deps: Deps,
    program: Program,
    sent: Sent<z.output<Path>, z.output<Query>, z.output<Body>>,
  ) => Promise<Answer<z.input<Result>> | Later<z.input<Run>>>;
}

export type Unchecked = Sent<unknown, unknown, unknown>;

/** One thing that a program can ask for: what the door serves, what the document says, what tests call. */
export interface Operation extends OperationFacts {
  params: z.ZodObject;
  query: z.ZodObject;
  body?: z.ZodType;
  result: z.ZodType;
  later?: z.ZodType;
  /** `check` reads with a schema, or refuses. */
  run: (
    deps: Deps,
    program: Program,
    request: { sent: Unchecked; check: Check },
  ) => Promise<Answer<unknown> | Later<unknown>>;
}

/** Reads one part of a request with its schema; refuses what does not fit, with the place of each fault. */
export type Check = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: 'path' | 'query' | 'body',
) => z.output<Schema>;

/** The answer of what answers nothing. */
export const noContent = z.undefined();

const nothing = z.strictObject({});

export function operation<
  Result extends z.ZodType,
  Path extends z.ZodObject = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Run extends z.ZodType = z.ZodNever,
>({ act, params, query, body, ...facts }: Shape<Path, Query, Body, Result, Run>): Operation {
  return {
    ...facts,
    params: params ?? nothing,
    query: query ?? nothing,
    ...(body && { body }),
    run: (deps, program, { sent, check }) =>
      act(deps, program, {
        ...sent,
        // A schema that the operation does not have is of something that was not sent.
        path: check(params ?? (nothing as unknown as Path), sent.path, 'path'),
        query: check(query ?? (nothing as unknown as Query), sent.query, 'query'),
        body: check(sent.file || !body ? (z.undefined() as unknown as Body) : body, sent.body, 'body'),
      }),
  };
}
