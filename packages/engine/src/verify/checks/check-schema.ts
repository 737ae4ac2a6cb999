import { checkBadgeClass, checkSchema as findIssues } from '../../credential/schema/check-schema.ts';
import type { SchemaIssue } from '../../credential/schema/shape.ts';
import type { JsonObject } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

/** The strict, closed check of form: signatures over RDF do not see members that no context knows (performance.md §4). */
export function checkSchema({ document }: Presented): Check {
  return judge(findIssues(document));
}

/** The same for an Open Badges 2.0 badge and the class that it names by its address. */
export function checkBadgeSchema({ document }: Presented, badge: JsonObject | undefined): Check {
  const issues = findIssues(document);
  const isLinked = typeof document.badge === 'string' && badge !== undefined;
  if (issues.length > 0 || !isLinked) return judge(issues);
  return judge(checkBadgeClass(badge).map((issue) => ({ ...issue, path: `/badge${issue.path}` })));
}

function judge(issues: readonly SchemaIssue[]): Check {
  const unsigned = issues.find(({ code }) => code === 'schema.unknown-member' || code === 'schema.keyword');
  const issue = unsigned ?? issues[0];
  if (issue === undefined) return makeCheck('schema.followed');
  const detail = { path: issue.path || '/', reason: issue.message, count: issues.length };
  return makeCheck(unsigned === undefined ? 'schema.broken' : 'schema.unsigned-content', detail);
}
