import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { walkEnrolments } from '../learning/index.ts';
import { type ShownFigures, showFigures } from './enrolment-figures-rules.ts';
import {
  type EnrolmentFigures,
  replaceFigures,
  selectAssessed,
  selectFigures,
} from './enrolment-figures-store.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Every night: what became of everybody who enrolled. */
    'count-enrolled': Record<string, never>;
  }
}

/** Job: counts over all enrolments, in one walk over them, and stores the sums. Safe to repeat. */
export async function countEnrolled(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const sums = new Map<string, EnrolmentFigures>();
  for await (const piece of walkEnrolments(deps)) {
    const assessed = await selectAssessed(
      deps.database,
      piece.map(({ enrolmentId }) => enrolmentId),
    );
    for (const { enrolmentId, organisationId, achievementId, enrolledAt, status } of piece) {
      const year = enrolledAt.getUTCFullYear();
      const key = `${organisationId} ${achievementId} ${year}`;
      const none = { enrolled: 0, assessed: 0, passed: 0, completed: 0, active: 0 };
      const sum = sums.get(key) ?? { organisationId, achievementId, year, ...none };
      const mark = assessed.get(enrolmentId);
      sum.enrolled += 1;
      if (mark) sum.assessed += 1;
      if (mark?.isPassed) sum.passed += 1;
      if (status === 'completed') sum.completed += 1;
      if (status === 'active') sum.active += 1;
      sums.set(key, sum);
    }
  }
  await inTransaction(deps, (deps) => replaceFigures(deps.database, [...sums.values()], deps.now()));
}

/** What became of all who enrolled at an organisation, or in one achievement of it; anybody may know. */
export async function readEnrolmentFigures(
  deps: Pick<Deps, 'database'>,
  of: { organisationId: string; achievementId?: string },
): Promise<ShownFigures & { countedAt: Date | undefined }> {
  const { figures, countedAt } = await selectFigures(deps.database, of);
  return { ...showFigures(figures), countedAt };
}
