import { contextUrl } from '../../contexts/index.ts';
import type { JsonObject } from '../../ports.ts';
import { checkMember, hasDuplicate, isObject, type Run, report, type Shape } from './shape.ts';
import { isUrl } from './values.ts';

const baseContexts: readonly string[] = [contextUrl.credentialsV2, contextUrl.credentialsV1];

export const openBadgeContexts: readonly string[] = [
  contextUrl.openBadges303,
  contextUrl.openBadges302,
  contextUrl.openBadges301,
  contextUrl.openBadges300,
];

export const clrContexts: readonly string[] = [contextUrl.clr201, contextUrl.clr200];

/** Contexts whose terms the closed shapes know; with any other one, unknown members are left to JSON-LD safe mode. */
const knownContexts: ReadonlySet<string> = new Set<string>([
  ...baseContexts,
  ...openBadgeContexts,
  ...clrContexts,
  contextUrl.openBadgesExtensions,
  contextUrl.dataIntegrityV1,
  contextUrl.dataIntegrityV2,
  contextUrl.ed255192020V1,
  contextUrl.statusList2021V1,
  contextUrl.bitstringStatusListV1,
]);

/**
 * `@context`: the base context of the data model first, one of `wanted` (if given) among the rest. The formats let a
 * context be written inside the document (OB 3.0 §B Context). It could give any term any meaning (security.md row 4),
 * but that is a question of what the proof signs: `proof.own-terms`.
 */
export function contexts(wanted?: readonly string[]): Shape {
  return (value, run) => {
    const list = Array.isArray(value) ? value : [value];
    // Never String(…): an object with a member `toString` would throw.
    if (!baseContexts.some((url) => url === list[0])) {
      report(run, 'schema.wrong-context', `The first context must be ${contextUrl.credentialsV2}.`);
    }
    for (let index = 0; index < list.length; index++) {
      checkMember(contextEntry, { name: index, value: list[index] ?? null }, run);
    }
    if (hasDuplicate(list)) {
      report(run, 'schema.wrong-context', 'A context is given twice.');
    }
    if (wanted && !wanted.some((url) => list.includes(url))) {
      report(run, 'schema.wrong-context', `The contexts must include ${wanted[0]}.`);
    }
  };
}

/** Checks a document by its own contexts, not by those of the document around it. */
export function withContextsOf(document: JsonObject, run: Run, check: () => void): void {
  const { open, early } = run;
  const given = document['@context'];
  run.open = namesOtherContext(given);
  run.early = Array.isArray(given) && given[0] === contextUrl.credentialsV1;
  check();
  run.open = open;
  run.early = early;
}

/** True when the document names a context whose terms the closed shapes do not know. */
function namesOtherContext(value: unknown): boolean {
  const list = Array.isArray(value) ? value : [value];
  return list.some((url) => typeof url !== 'string' || !knownContexts.has(url));
}

const contextEntry: Shape = (value, run) => {
  if (isObject(value)) return;
  if (typeof value !== 'string') {
    report(run, 'schema.wrong-context', 'A context is an address or an object.');
  } else if (!isUrl(value)) {
    report(run, 'schema.wrong-context', 'This context is not a URL.');
  }
};
