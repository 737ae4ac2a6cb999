import { makeCheck } from '../make-check.ts';
import type { InsideReports } from '../make-report.ts';
import type { Check } from '../report.ts';

/**
 * Whether the holder who signed a presentation is the subject of each credential in it. VC Data Model 2.0 §4.13 leaves to
 * the reader what a difference means (a parent may present for a child), so it is told and decides nothing. Subjects who
 * are not named by an id cannot be compared.
 */
export function checkPresenter(holder: string | undefined, nested: InsideReports): Check {
  const subjects = (nested ?? []).flatMap(({ credential }) => credential?.subjectId ?? []);
  const other = subjects.find((subject) => subject !== holder);
  return holder === undefined || other === undefined
    ? makeCheck('recipient.in-presentation')
    : makeCheck('recipient.presented-by-another', { holder, subject: other });
}
