import { asArray, asString, isJsonObject } from '../../credential/read/values.ts';
import { checkBadgeClass, checkSchema as findIssues } from '../../credential/schema/check-schema.ts';
import type { SchemaIssue } from '../../credential/schema/shape.ts';
import type { JsonObject } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';
import { signsNames } from './check-proof.ts';

/** The strict, closed check of form: signatures over RDF do not see members that no context knows (performance.md §4). */
export function checkSchema(presented: Presented): Check {
  return judge(findIssues(presented.document), presented);
}

/** The same for an Open Badges 2.0 badge and the class that it names by its address. */
export function checkBadgeSchema(presented: Presented, badge: JsonObject | undefined): Check {
  const { document } = presented;
  const issues = findIssues(document);
  const isLinked = typeof document.badge === 'string' && badge !== undefined;
  if (issues.length > 0 || !isLinked) return judge(issues, presented);
  const inClass = checkBadgeClass(badge).map((issue) => ({ ...issue, path: `/badge${issue.path}` }));
  return judge(inClass, presented);
}

function judge(issues: readonly SchemaIssue[], { document, proofs }: Presented): Check {
  const unsigned = issues.find(({ code }) => code === 'schema.unknown-member' || code === 'schema.keyword');
  const issue = unsigned ?? issues[0];
  if (issue === undefined) return followed(document);
  const detail = { path: issue.path || '/', reason: issue.message, count: issues.length };
  // Tokens and JCS sign the text with every name in it: there, what the format does not know is signed all the same.
  // What a proof of a kind that is not read covers is not known.
  const isSigned =
    proofs.length > 0 &&
    proofs.every((proof) => (proof.consistent && signsNames(proof)) || proof.code === 'proof.unsupported');
  return makeCheck(unsigned === undefined || isSigned ? 'schema.broken' : 'schema.unsigned-content', detail);
}

/** `credentialSchema` (VC Data Model 2.0 §4.11) is the issuer's own rule; it is said that nobody looked. */
function followed({ credentialSchema }: JsonObject): Check {
  const named = asArray(credentialSchema).filter(isJsonObject)[0];
  return named === undefined
    ? makeCheck('schema.followed')
    : makeCheck('schema.followed-but-own-schema', { schema: asString(named.id) ?? '' });
}
