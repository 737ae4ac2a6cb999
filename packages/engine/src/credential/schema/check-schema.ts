import type { JsonObject } from '../../ports.ts';
import { namesOtherContext } from './contexts.ts';
import { achievementCredential, endorsementCredential } from './open-badge-3.ts';
import type { Run, SchemaIssue, Shape } from './shape.ts';

/**
 * The strict, closed check of form, whatever a proof says: a member that no context defines, a JSON-LD keyword, null,
 * an empty list or a wrong type is a fault, because RDF proofs do not see it (performance.md §4). `[]` is good.
 */
export function checkSchema(document: JsonObject): SchemaIssue[] {
  const run: Run = { path: [], issues: [], open: namesOtherContext(document['@context']) };
  shapeOf(document)(document, run);
  return run.issues;
}

function shapeOf(document: JsonObject): Shape {
  const types = document.type;
  const given = Array.isArray(types) ? types : [types];
  if (given.includes('EndorsementCredential')) return endorsementCredential;
  return achievementCredential;
}
