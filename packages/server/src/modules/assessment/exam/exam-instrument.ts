import type { Instrument } from '../instrument.ts';
import type { Exam } from './exam.ts';
import { copyExamItems, deleteExam, selectExam, upsertExam } from './exam-store.ts';
import { finishChange } from './write-exam.ts';

/** The wordings of questions stay when a draft is thrown away: other editions may use them. */
export const examInstrument: Instrument = {
  async copy(deps, actor, { from, draft }) {
    const before = await selectExam(deps.database, from.editionId);
    if (!before) return;
    const exam: Exam = { ...before, examId: deps.newId('exm'), editionId: draft.editionId };
    await upsertExam(deps.database, { ...exam, changedAt: deps.now() });
    await copyExamItems(deps.database, before.examId, exam.examId);
    await finishChange(deps, actor, { draft, exam });
  },
  discard: (deps, draft) => deleteExam(deps.database, draft.editionId),
};
