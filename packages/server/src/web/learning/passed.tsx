import type { JSX } from 'preact';
import type { Award } from '../../modules/issuing/index.ts';
import { Button, useWords } from '../ui/index.ts';

/** What became of the badge of a passed exam: signing takes a moment, and one may be taken back later. */
export function badgeStateOf(award: Award | undefined, words: ReturnType<typeof useWords>): string {
  const { passed } = words.learning.next;
  if (award?.status === 'revoked') return passed.revoked;
  return isSigned(award) ? passed.signed : passed.text;
}

/** To the badge itself as soon as there is one. */
export function BadgeButton({ award }: { award: Award | undefined }): JSX.Element {
  const words = useWords().learning.next.passed;
  return (
    <Button href={isSigned(award) ? `/wallet/${award.id}` : '/wallet'} icon="award">
      {isSigned(award) ? words.toBadge : words.action}
    </Button>
  );
}

function isSigned(award: Award | undefined): award is Award {
  return award !== undefined && award.status !== 'pending-signature';
}
