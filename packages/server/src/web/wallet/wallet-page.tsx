import type { JSX } from 'preact';
import { type Award, type Claim, statusAt } from '../../modules/issuing/index.ts';
import { verdictAt } from '../../modules/wallet/index.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardGrid,
  DateText,
  EmptyState,
  Field,
  Form,
  Icon,
  PageHeader,
  Select,
  Tag,
  usePage,
  useWords,
  Verdict,
} from '../ui/index.ts';
import {
  findEntries,
  groupEntries,
  groupings,
  origins,
  type WalletEntry,
  type WalletGroup,
  type WalletQuery,
} from './wallet-list.ts';

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
  entries: readonly WalletEntry[];
  query: WalletQuery;
  /** What waits to be taken at an address of the person. */
  claims: readonly Claim[];
  now: Date;
}

/** Everything that a person holds, as pictures. */
export function WalletPage(props: WalletPageProps): JSX.Element {
  const { entries, claims } = props;
  const { wallet: words, imported } = useWords();
  return (
    <>
      <PageHeader title={words.title} lead={entries.length > 0 ? <p>{words.lead}</p> : undefined} />
      {claims.length > 0 ? <Waiting claims={claims} /> : null}
      {entries.length > 0 ? (
        <Held {...props} />
      ) : claims.length > 0 ? (
        <ButtonGroup>
          <Button href="/wallet/import" variant="secondary" icon="upload">
            {imported.toImport}
          </Button>
        </ButtonGroup>
      ) : (
        <EmptyState
          title={words.emptyTitle}
          action={
            <ButtonGroup>
              <Button href="/catalogue" icon="search">
                {words.toCatalogue}
              </Button>
              <Button href="/wallet/import" variant="secondary" icon="upload">
                {imported.toImport}
              </Button>
            </ButtonGroup>
          }
        >
          {words.empty}
        </EmptyState>
      )}
    </>
  );
}

function Held({ entries, query, now }: WalletPageProps): JSX.Element {
  const { wallet: words, sharing, imported, proven } = useWords();
  const { language } = usePage();
  const found = findEntries(entries, query);
  const hasOwn = entries.some(({ origin }) => origin === 'here');
  const { noSkill, noDate, nothing } = imported.filter;
  const groups = groupEntries(found, { group: query.group, noSkill, noDate, language: language.code });
  return (
    <div class="wallet">
      {entries.length > 1 ? <Filter query={query} count={found.length} /> : null}
      {found.length === 0 ? <p>{nothing}</p> : null}
      {groups.map((group, index) => (
        <Group
          key={group.name}
          group={group}
          id={`group-${index}`}
          isNamed={query.group !== 'none'}
          now={now}
        />
      ))}
      <ButtonGroup>
        {hasOwn ? (
          <Button href="/wallet/links/new" icon="link">
            {sharing.make}
          </Button>
        ) : null}
        <Button href="/wallet/import" variant="secondary" icon="upload">
          {imported.toImport}
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
        {entries.some((entry) => entry.origin === 'here' && isEnding(entry.item.award)) ? (
          <Button href="/wallet/ends.ics" variant="quiet" icon="calendar" download>
            {words.ends.save}
          </Button>
        ) : null}
      </ButtonGroup>
    </div>
  );
}

function Filter({ query, count }: { query: WalletQuery; count: number }): JSX.Element {
  const { filter: words } = useWords().imported;
  const isAsked = query.search !== '' || query.origin !== 'all' || query.group !== 'none';
  return (
    <section aria-label={words.legend}>
      <Form method="get" action="/wallet" inline>
        <Field label={words.search} name="q" type="search" value={query.search} maxLength={100} />
        <Select
          label={words.origin}
          name="from"
          value={query.origin}
          options={origins.map((value) => ({ value, label: words.origins[value] }))}
        />
        <Select
          label={words.group}
          name="group"
          value={query.group}
          options={groupings.map((value) => ({ value, label: words.groups[value] }))}
        />
        <Button variant="secondary" icon="list-filter">
          {words.submit}
        </Button>
      </Form>
      <p role="status">
        {words.results(count)} {isAsked ? <a href="/wallet">{words.clear}</a> : null}
      </p>
    </section>
  );
}

interface GroupProps {
  group: WalletGroup;
  id: string;
  isNamed: boolean;
  now: Date;
}

function Group({ group, id, isNamed, now }: GroupProps): JSX.Element {
  const level = isNamed ? 3 : 2;
  const cards = (
    <CardGrid>
      {group.entries.map((entry) =>
        entry.origin === 'here' ? (
          <WalletCard key={entry.id} item={entry.item} now={now} level={level} />
        ) : (
          <ImportedCard key={entry.id} entry={entry} now={now} level={level} />
        ),
      )}
    </CardGrid>
  );
  if (!isNamed) return cards;
  return (
    <section aria-labelledby={id} class="wallet__group">
      <h2 id={id}>{group.name}</h2>
      {cards}
    </section>
  );
}

/** A badge of another issuer: marked as such, with what its last check found and when. */
function ImportedCard({
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
      media={<Icon name="file-badge" large />}
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

function WalletCard({ item, now, level }: { item: WalletItem; now: Date; level: 2 | 3 }): JSX.Element {
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

function isEnding({ expiresAt, endedAt }: WalletItem['award']): boolean {
  return expiresAt !== undefined && endedAt === undefined;
}
