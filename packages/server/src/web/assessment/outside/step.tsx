import type { JSX } from 'preact';
import { findOutside } from '../../../modules/assessment/index.ts';
import type { AssessmentSummary } from '../../../modules/catalog/index.ts';
import type { StepLoader } from '../../learning/step.ts';
import { Card, InLanguage, useWords } from '../../ui/index.ts';

/** An assessment that the provider holds elsewhere, on the way of a learner. */
export const outsideStep: StepLoader = async (deps, _actor, { enrolment, words }) => {
  const title = (await findOutside(deps, enrolment.editionId))?.title ?? '';
  return { label: words.outside.step(title), next: <Next title={title} /> };
};

function Next({ title }: { title: string }): JSX.Element {
  const words = useWords().outside;
  return (
    <>
      <h2>{words.step(title)}</h2>
      <p>{words.nextText}</p>
    </>
  );
}

/** What is asked, for whoever thinks about it. */
export function OutsideCard({
  assessment,
  language,
}: {
  assessment: AssessmentSummary;
  language: string;
}): JSX.Element {
  const words = useWords().outside;
  return (
    <Card title={<InLanguage language={language}>{assessment.title}</InLanguage>} level={3}>
      <p>{words.asked}</p>
      <p>{words.attempts}</p>
    </Card>
  );
}
