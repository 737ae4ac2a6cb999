import type { JSX } from 'preact';
import type { Claim } from '../../modules/issuing/index.ts';
import {
  Button,
  ButtonGroup,
  CardGrid,
  DateText,
  EmptyState,
  Field,
  Form,
  PageHeader,
  Select,
  usePage,
  useWords,
} from '../ui/index.ts';
import { ImportedCard, WalletCard } from './wallet-cards.tsx';
import {
  findEntries,
  groupEntries,
  groupings,
  origins,
  type WalletEntry,
  type WalletGroup,
  type WalletItem,
  type WalletQuery,
} from './wallet-list.ts';

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
  const { wallet: words, sharing, showcase, imported, proven } = useWords();
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
        <Button href="/wallet/showcase" variant="secondary" icon="store">
          {showcase.to}
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

function isEnding({ expiresAt, endedAt }: WalletItem['award']): boolean {
  return expiresAt !== undefined && endedAt === undefined;
}
