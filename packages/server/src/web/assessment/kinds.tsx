import type { JSX } from 'preact';
import type { AssessmentSummary } from '../../modules/catalog/index.ts';
import type { StepLoader } from '../learning/step.ts';
import { ExamCard } from './exam-card.tsx';
import { examStep } from './exam-step.tsx';

interface KindParts {
  /** What is asked, for whoever thinks about it. */
  Card: (props: { assessment: AssessmentSummary }) => JSX.Element | null;
  /** The step on the way of whoever is enrolled. */
  step: StepLoader;
}

/** The parts of pages that each kind of requirement has: one line a kind. */
const kinds: { [kind: string]: KindParts } = {
  exam: { Card: ExamCard, step: examStep },
};

/** What is asked, for whoever thinks about it. */
export function AssessmentCard({ assessment }: { assessment: AssessmentSummary }): JSX.Element | null {
  const Card = kinds[assessment.kind]?.Card;
  return Card ? <Card assessment={assessment} /> : null;
}

/** The loader of a requirement's step; undefined for a kind that has no page yet. */
export function stepLoaderOf(kind: string): StepLoader | undefined {
  return kinds[kind]?.step;
}
