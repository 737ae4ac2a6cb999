import type { RequirementOf } from '@cairn/rules';
import { z } from 'zod';
import type { AssessmentSummary } from '../../catalog/index.ts';
import { printOfWording } from '../print-of-wording.ts';
import type { Exam, Question } from './exam.ts';

const examSummary = z.object({
  assessmentId: z.string(),
  kind: z.literal('exam'),
  title: z.string(),
  outcomeIds: z.array(z.string()),
  isReady: z.boolean(),
  evidence: z.object({
    code: z.literal('badge.exam-passed'),
    params: z.object({ questions: z.number(), passPercent: z.number(), isEachOutcome: z.boolean() }),
  }),
  itemCount: z.number(),
  passPercent: z.number(),
  /** Whether the pass mark must be reached in each outcome or over the whole. */
  passRule: z.enum(['every-outcome', 'overall']),
  /** Absent: as many as one likes. */
  attemptsAllowed: z.number().optional(),
  waitHours: z.number(),
  /** Absent: no time limit. */
  minutes: z.number().optional(),
  /** Of the questions; absent in what was told before there were reviews. */
  wording: z.string().optional(),
});

/** What an exam tells the catalogue of itself: how one passes, and which outcomes it evidences. */
export type ExamSummary = z.infer<typeof examSummary>;

/** Undefined for the summary of something else. */
export function readExamSummary(summary: AssessmentSummary): ExamSummary | undefined {
  return summary.kind === 'exam' ? examSummary.parse(summary) : undefined;
}

/** What the exam says of itself, and what it asks: the pass mark is the edition's rule, not the exam's. */
export function tellOf(
  { examId, title, settings }: Exam,
  questions: readonly Question[],
): { summary: ExamSummary; requirement: RequirementOf<'exam'> } {
  const { passPercent, passRule, attemptsAllowed, waitHours, minutes, multiplePolicy } = settings;
  const outcomeIds = [...new Set(questions.map((question) => question.outcomeId))];
  const attempts = attemptsAllowed === undefined ? {} : { attempts: attemptsAllowed };
  return {
    summary: {
      assessmentId: examId,
      kind: 'exam',
      title,
      outcomeIds,
      isReady: questions.length > 0,
      itemCount: questions.length,
      passPercent,
      passRule,
      waitHours,
      ...(attemptsAllowed !== undefined && { attemptsAllowed }),
      ...(minutes !== undefined && { minutes }),
      wording: printOfWording([multiplePolicy, ...questions.map(({ itemEditionId }) => itemEditionId)]),
      evidence: {
        code: 'badge.exam-passed',
        params: {
          questions: questions.length,
          passPercent,
          isEachOutcome: passRule === 'every-outcome',
        },
      },
    },
    requirement: {
      id: examId,
      requires: 'exam',
      exam: examId,
      score: { points: passPercent, of: 100 },
      ...attempts,
      ...(passRule === 'every-outcome' && outcomeIds.length > 0 ? { outcomes: outcomeIds } : {}),
    },
  };
}
