import type { JSX } from 'preact';
import { verdictAt } from '../../modules/wallet/index.ts';
import { Badge, Card, DateText, Icon, Tag, useWords, Verdict } from '../ui/index.ts';
import { AwardTag } from './award-tag.tsx';
import type { WalletEntry, WalletItem } from './wallet-list.ts';

/** What was earned here. */
export function WalletCard({ item, now, level }: { item: WalletItem; now: Date; level: 2 | 3 }): JSX.Element {
  const words = useWords().wallet;
  const { award } = item;
  return (
    <Card
      title={item.title}
      language={item.language}
      href={`/wallet/${award.id}`}
      level={level}
      media={<Badge svg={item.badgeSvg} alt="" size="large" />}
      footer={
        <>
          <AwardTag award={award} now={now} />
          {item.isOpen ? null : <Tag icon="eye-off">{words.closed}</Tag>}
        </>
      }
    >
      <p>{words.from(item.issuerName)}</p>
      <p>
        {words.earnedOn} <DateText value={award.awardedAt} />
      </p>
    </Card>
  );
}

/** A badge of another issuer: marked as such, with what its last check found and when. */
export function ImportedCard({
  entry,
  now,
  level,
}: {
  entry: Extract<WalletEntry, { origin: 'elsewhere' }>;
  now: Date;
  level: 2 | 3;
}): JSX.Element {
  const { imported: words, wallet } = useWords();
  const { badge } = entry;
  return (
    <Card
      title={entry.title}
      language={entry.language}
      href={`/wallet/imported/${badge.id}`}
      level={level}
      media={
        <span class="wallet__file">
          <Icon name="file-badge" />
        </span>
      }
      footer={
        <>
          <Verdict verdict={verdictAt(badge, now)} />
          <Tag icon="arrow-down-to-line">{words.isImported}</Tag>
          <Tag icon={badge.naming === 'address' ? 'user-round-check' : 'user-round-search'}>
            {words.naming[badge.naming].word}
          </Tag>
          {badge.isOpen ? null : <Tag icon="eye-off">{wallet.closed}</Tag>}
        </>
      }
    >
      <p>{wallet.from(entry.issuerName)}</p>
      <p>
        {words.lastChecked} <DateText value={badge.checkedAt} />
      </p>
    </Card>
  );
}
