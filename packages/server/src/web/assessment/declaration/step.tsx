import type { JSX } from 'preact';
import { getSigning } from '../../../modules/assessment/index.ts';
import type { AssessmentSummary } from '../../../modules/catalog/index.ts';
import type { StepLoader } from '../../learning/step.ts';
import { Button, Card, DateTimeText, useWords } from '../../ui/index.ts';

/** A statement on the way of a learner: to be signed, or signed when. */
export const declarationStep: StepLoader = async (deps, actor, { enrolment, words }) => {
  const signing = await getSigning(deps, actor, enrolment);
  const label = words.declaration.step(signing?.declaration.title ?? '');
  if (!signing) return { label };
  const { declaration, signedAt } = signing;
  const address = `/learn/${enrolment.enrolmentId}/declaration`;
  if (!signedAt) return { label, next: <Next title={declaration.title} address={address} /> };
  return { label, details: <Signed title={declaration.title} address={address} signedAt={signedAt} /> };
};

function Next({ title, address }: { title: string; address: string }): JSX.Element {
  const words = useWords().declaration;
  return (
    <>
      <h2>{words.step(title)}</h2>
      <p>{words.nextText}</p>
      <Button href={address} icon="signature">
        {words.read}
      </Button>
    </>
  );
}

function Signed({
  title,
  address,
  signedAt,
}: {
  title: string;
  address: string;
  signedAt: Date;
}): JSX.Element {
  const words = useWords().declaration;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p>
        {words.signedOn} <DateTimeText value={signedAt} />. <a href={address}>{words.readAgain}</a>
      </p>
    </section>
  );
}

/** What is asked, for whoever thinks about it. */
export function DeclarationCard({ assessment }: { assessment: AssessmentSummary }): JSX.Element {
  const words = useWords().declaration;
  return (
    <Card title={assessment.title} level={3}>
      <p>{words.asked}</p>
    </Card>
  );
}
