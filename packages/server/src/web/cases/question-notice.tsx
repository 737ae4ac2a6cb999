import type { JSX } from 'preact';
import type { Case } from '../../modules/cases/index.ts';
import type { Award } from '../../modules/issuing/index.ts';
import { Notice, useWords } from '../ui/index.ts';

/**
 * What a holder must know of a badge whose rule is met no longer: that somebody decides, or how it was decided. Nothing
 * where the rule is met again.
 */
export function QuestionNotice({
  award,
  found,
}: {
  award: Award;
  /** The last case about it. */
  found: Case | undefined;
}): JSX.Element | null {
  const words = useWords().cases.lapse.notice;
  if (!found || found.state === 'withdrawn') return null;
  const isWaiting = found.state === 'open' && award.status === 'pending-signature';
  return (
    <Notice kind={found.state === 'accepted' ? 'info' : 'warning'}>
      <p>
        {isWaiting ? words.waits : words[found.state]} <a href={`/cases/${found.id}`}>{words.see}</a>
      </p>
    </Notice>
  );
}
