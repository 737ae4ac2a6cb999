import type { JSX } from 'preact';
import { type Award, statusAt } from '../../modules/issuing/index.ts';
import { Tag, useWords } from '../ui/index.ts';

/** In force, being signed, suspended, expired or revoked: symbol and word. */
export function AwardTag({ award, now }: { award: Award; now: Date }): JSX.Element {
  const { statuses } = useWords().issuing;
  const status = statusAt(award, now);
  return <Tag {...looks[status]}>{statuses[status]}</Tag>;
}

const looks = {
  revoked: { kind: 'failed', icon: 'ban' },
  'pending-signature': { kind: 'unknown', icon: 'pen-line' },
  suspended: { kind: 'warning', icon: 'circle-pause' },
  expired: { kind: 'warning', icon: 'hourglass' },
  issued: { kind: 'passed', icon: 'badge-check' },
} as const;
