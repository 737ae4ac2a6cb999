import type { JsonObject } from '../../ports.ts';
import { isOpenBadge2 } from '../read/read-open-badge-2.ts';
import { clrCredential } from './clr.ts';
import { withContextsOf } from './contexts.ts';
import { enveloped, onlyObject, presentation, verifiableCredential } from './generic.ts';
import { openBadge2, openBadge2Class } from './open-badge-2.ts';
import { achievementCredential, endorsementCredential } from './open-badge-3.ts';
import type { Run, SchemaIssue, Shape } from './shape.ts';
import { statusListCredential } from './status-list.ts';

/**
 * The strict, closed check of form, whatever a proof says: a member that no context defines, a JSON-LD keyword, null,
 * an empty list or a wrong type is a fault, because RDF proofs do not see it (performance.md §4). `[]` is good.
 * Credentials that are not of this field are checked in the generic mode of VC Data Model 2.0; undefined terms in them
 * are found by JSON-LD safe mode when they are canonicalised.
 */
export function checkSchema(document: JsonObject): SchemaIssue[] {
  const run: Run = { path: [], issues: [], open: false, early: false };
  anyDocument(document, run);
  return run.issues;
}

/** The badge class of an Open Badges 2.0 badge that only names it. */
export function checkBadgeClass(document: JsonObject): SchemaIssue[] {
  const run: Run = { path: [], issues: [], open: false, early: false };
  openBadge2Class(document, run);
  return run.issues;
}

/** Any document by its own shape, with its own contexts deciding what may stand in it. */
const anyDocument: Shape = onlyObject((value, run) => {
  const document = value as JsonObject;
  withContextsOf(document, run, () => shapeOf(document)(document, run));
});

const nestedClr = clrCredential(anyDocument);
const nestedPresentation = presentation(anyDocument);

const shapesByType = new Map<unknown, Shape>([
  ['OpenBadgeCredential', achievementCredential],
  ['AchievementCredential', achievementCredential],
  ['EndorsementCredential', endorsementCredential],
  ['ClrCredential', nestedClr],
  ['BitstringStatusListCredential', statusListCredential],
  ['StatusList2021Credential', statusListCredential],
  ['RevocationList2020Credential', statusListCredential],
  ['VerifiablePresentation', nestedPresentation],
  ['EnvelopedVerifiableCredential', enveloped],
  ['EnvelopedVerifiablePresentation', enveloped],
]);

function shapeOf(document: JsonObject): Shape {
  const { type } = document;
  for (const name of Array.isArray(type) ? type : [type]) {
    const shape = shapesByType.get(name);
    if (shape) return shape;
  }
  return isOpenBadge2(document) ? openBadge2 : verifiableCredential;
}
