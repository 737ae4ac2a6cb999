import type { JSX } from 'preact';
import { type Award, type Claim, statusAt } from '../../modules/issuing/index.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardGrid,
  DateText,
  EmptyState,
  Form,
  PageHeader,
  Tag,
  useWords,
} from '../ui/index.ts';

export interface WalletItem {
  award: Award;
  /** In the reader's language, where the edition has it. */
  title: string;
  language?: string;
  isOpen: boolean;
  issuerName: string;
  badgeSvg: string;
}

export interface WalletPageProps {
  items: readonly WalletItem[];
  /** What waits to be taken at an address of the person. */
  claims: readonly Claim[];
  now: Date;
}

/** Everything that a person holds, as pictures. */
export function WalletPage({ items, claims, now }: WalletPageProps): JSX.Element {
  const { wallet: words, sharing, proven } = useWords();
  return (
    <>
      <PageHeader title={words.title} lead={items.length > 0 ? <p>{words.lead}</p> : undefined} />
      {claims.length > 0 ? <Waiting claims={claims} /> : null}
      {items.length === 0 && claims.length > 0 ? null : items.length === 0 ? (
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
          <ButtonGroup>
            <Button href="/wallet/links/new" icon="link">
              {sharing.make}
            </Button>
            <Button href="/wallet/links" variant="secondary" icon="list">
              {sharing.toList}
            </Button>
            <Button href="/wallet/cv" variant="secondary" icon="id-card">
              {proven.to}
            </Button>
            <Button href="/wallet/transcript" variant="quiet" icon="file-text">
              {words.toTranscript}
            </Button>
            {items.some(({ award }) => award.expiresAt && !award.endedAt) ? (
              <Button href="/wallet/ends.ics" variant="quiet" icon="calendar" download>
                {words.ends.save}
              </Button>
            ) : null}
          </ButtonGroup>
        </div>
      )}
    </>
  );
}

function Waiting({ claims }: { claims: readonly Claim[] }): JSX.Element {
  const words = useWords().issuing.claims;
  return (
    <section class="wallet__waiting" aria-labelledby="waiting">
      <h2 id="waiting">{words.waitingTitle}</h2>
      <p>{words.waitingLead}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Form action={`/wallet/claims/${claim.id}`}>
              <p>
                <strong>{claim.title}</strong>, <DateText value={claim.awardedAt} />
              </p>
              <Button icon="award">{words.take}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WalletCard({ item, now }: { item: WalletItem; now: Date }): JSX.Element {
  const words = useWords().wallet;
  const { award } = item;
  return (
    <Card
      title={item.title}
      language={item.language}
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
