import type { z } from 'zod';
import type { Said } from '../platform/refusal.ts';
import { say } from './refusals.ts';

/** What does not fit, by its place: a JSON Pointer in the body, the name of a parameter elsewhere. */
export function faultsOf(error: z.ZodError, value: unknown): { [place: string]: Said } {
  const faults: { [place: string]: Said } = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) faults[pointerTo([...issue.path, key])] = say('api.member-unknown');
    else faults[pointerTo(issue.path)] = saidOf(issue, valueAt(value, issue.path));
  }
  return faults;
}

function saidOf(issue: z.core.$ZodIssue, found: unknown): Said {
  if (found === undefined) return say('api.member-missing');
  switch (issue.code) {
    case 'invalid_type':
      return say('api.member-kind', { kind: issue.expected });
    case 'too_big':
      return say('api.member-too-large', { most: Number(issue.maximum) });
    case 'too_small':
      return say('api.member-too-small', { least: Number(issue.minimum) });
    case 'invalid_value':
      return say('api.member-value', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return say('api.member-form', { form: issue.format });
    default:
      return say('api.member-wrong');
  }
}

/** RFC 6901. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let part = value;
  for (const key of path) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = Reflect.get(part, key);
  }
  return part;
}
