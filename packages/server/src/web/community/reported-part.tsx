import type { JSX } from 'preact';
import { findReported, hiddenReview, reportedReview } from '../../modules/community/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { useWords } from '../ui/index.ts';
import { Former, ReviewCard } from './review-parts.tsx';

const kinds: readonly string[] = [reportedReview.kind, hiddenReview.kind];

/** The review that a case is about; undefined for any other case. */
export async function loadReported(
  deps: Pick<Deps, 'database'>,
  found: { kind: string; subjectId: string; organisationId: string },
) {
  if (!kinds.includes(found.kind)) return undefined;
  const [reported, { name: provider }] = await Promise.all([
    findReported(deps, found.subjectId),
    getOrganisation(deps, found.organisationId),
  ]);
  return { ...reported, provider };
}

export type Reported = NonNullable<Awaited<ReturnType<typeof loadReported>>>;

/** The review itself, with what it said before for whoever decides. */
export function ReportedPart(props: { reported: Reported; isDecider?: boolean }): JSX.Element {
  const { aside } = useWords().community;
  const { review, former = [], provider } = props.reported;
  return (
    <section aria-labelledby="reported">
      <h2 id="reported">{aside.reported}</h2>
      {review && !review.withdrawnAt ? (
        <ReviewCard review={review} provider={provider} level={3} />
      ) : (
        <p>{aside.gone}</p>
      )}
      {props.isDecider ? <Former former={former} /> : null}
    </section>
  );
}
