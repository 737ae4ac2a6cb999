import { checkSchema as findIssues } from '../../credential/schema/check-schema.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

/** The strict, closed check of form: signatures over RDF do not see members that no context knows (performance.md §4). */
export function checkSchema({ document }: Presented): Check {
  const issues = findIssues(document);
  const unsigned = issues.find(({ code }) => code === 'schema.unknown-member' || code === 'schema.keyword');
  const issue = unsigned ?? issues[0];
  if (issue === undefined) return makeCheck('schema.followed');
  const detail = { path: issue.path || '/', reason: issue.message, count: issues.length };
  return makeCheck(unsigned === undefined ? 'schema.broken' : 'schema.unsigned-content', detail);
}
