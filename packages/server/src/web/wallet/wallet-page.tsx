import type { JSX } from 'preact';
import { type Award, isExpired } from '../../modules/issuing/index.ts';
import {
  Badge,
  Button,
  Card,
  CardGrid,
  DateText,
  EmptyState,
  PageHeader,
  Tag,
  useWords,
} from '../ui/index.ts';

export interface WalletItem {
  award: Award;
  isOpen: boolean;
  issuerName: string;
  badgeSvg: string;
}

/** Everything that a person holds, as pictures. */
export function WalletPage({ items, now }: { items: readonly WalletItem[]; now: Date }): JSX.Element {
  const words = useWords().wallet;
  return (
    <>
      <PageHeader title={words.title} lead={items.length > 0 ? <p>{words.lead}</p> : undefined} />
      {items.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          action={
            <Button href="/catalogue" icon="search">
              {words.toCatalogue}
            </Button>
          }
        >
          {words.empty}
        </EmptyState>
      ) : (
        <div class="wallet">
          <CardGrid>
            {items.map((item) => (
              <WalletCard key={item.award.id} item={item} now={now} />
            ))}
          </CardGrid>
        </div>
      )}
    </>
  );
}

function WalletCard({ item, now }: { item: WalletItem; now: Date }): JSX.Element {
  const words = useWords().wallet;
  const { award } = item;
  return (
    <Card
      title={award.title}
      href={`/wallet/${award.id}`}
      level={2}
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

/** In force, being signed, expired or revoked: symbol and word. */
export function AwardTag({ award, now }: { award: Award; now: Date }): JSX.Element {
  const words = useWords().issuing.statuses;
  if (award.status === 'revoked')
    return (
      <Tag kind="failed" icon="ban">
        {words.revoked}
      </Tag>
    );
  if (award.status === 'pending-signature')
    return (
      <Tag kind="unknown" icon="pen-line">
        {words['pending-signature']}
      </Tag>
    );
  if (isExpired(award, now))
    return (
      <Tag kind="warning" icon="hourglass">
        {words.expired}
      </Tag>
    );
  return (
    <Tag kind="passed" icon="badge-check">
      {words.issued}
    </Tag>
  );
}
