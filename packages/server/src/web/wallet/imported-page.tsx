import type { JSX } from 'preact';
import { keptAfterRemoval, verdictAt, type WholeBadge } from '../../modules/wallet/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CopyField,
  DateText,
  DateTimeText,
  DefinitionList,
  Form,
  Notice,
  PageHeader,
  Tag,
  usePage,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { ReportPart } from '../verification/report-part.tsx';
import { SourceName } from './import-page.tsx';

export interface ImportedPageProps {
  badge: WholeBadge;
  title: string;
  language?: string | undefined;
  now: Date;
}

/** A badge from elsewhere as its keeper sees it: what it is, whose, what was found, who sees it. */
export function ImportedPage(props: ImportedPageProps): JSX.Element {
  const { badge, title, language, now } = props;
  const { imported: words, wallet } = useWords();
  const verdict = verdictAt(badge, now);
  const isLater = badge.triedAt.getTime() > badge.checkedAt.getTime();
  return (
    <>
      <Breadcrumbs items={[{ label: wallet.title, href: '/wallet' }, { label: title }]} />
      <PageHeader
        title={title}
        language={language}
        lead={
          <p class="imported__tags">
            <Verdict verdict={verdict} /> <Tag icon="arrow-down-to-line">{words.isImported}</Tag>
          </p>
        }
      />
      {badge.removedAt ? <PutAway badge={badge} /> : null}
      {isLater ? <Notice kind="warning">{words.notReached}</Notice> : null}
      <section aria-labelledby="about" class="imported__part">
        <h2 id="about">{words.about}</h2>
        <DefinitionList
          items={[
            { term: words.facts.source, children: <SourceName source={badge.source} /> },
            { term: words.facts.importedAt, children: <DateText value={badge.importedAt} /> },
            { term: words.facts.checkedAt, children: <DateTimeText value={badge.checkedAt} /> },
            {
              term: words.facts.triedAt,
              children: isLater ? <DateTimeText value={badge.triedAt} /> : undefined,
            },
            { term: words.facts.naming, children: <Naming badge={badge} /> },
          ]}
        />
        {badge.removedAt ? null : (
          <ButtonGroup>
            <Button href={`/wallet/imported/${badge.id}/file`} variant="secondary" icon="download">
              {words.save}
            </Button>
          </ButtonGroup>
        )}
        {badge.removedAt ? null : (
          <Form action={`/wallet/imported/${badge.id}/check`}>
            <Button variant="secondary" icon="refresh-cw">
              {words.checkNow}
            </Button>
          </Form>
        )}
      </section>
      {badge.removedAt ? null : <Visibility badge={badge} />}
      <div class="verify imported__report">
        <ReportPart report={{ ...badge.report, verdict }} />
      </div>
      {badge.removedAt ? null : (
        <section aria-labelledby="remove" class="imported__part">
          <h2 id="remove">{words.removeTitle}</h2>
          <p>{words.removeLead(keptAfterRemoval)}</p>
          <Form action={`/wallet/imported/${badge.id}/remove`}>
            <Button variant="danger" icon="trash-2">
              {words.remove}
            </Button>
          </Form>
        </section>
      )}
    </>
  );
}

function PutAway({ badge }: { badge: WholeBadge }): JSX.Element {
  const words = useWords().imported;
  return (
    <>
      <Notice kind="info">{words.removed(keptAfterRemoval)}</Notice>
      <Form action={`/wallet/imported/${badge.id}/back`}>
        <Button icon="undo-2">{words.bringBack}</Button>
      </Form>
    </>
  );
}

function Naming({ badge }: { badge: WholeBadge }): JSX.Element {
  const words = useWords().imported;
  const { word, meaning } = words.naming[badge.naming];
  return (
    <>
      <strong>{word}.</strong> {meaning}{' '}
      {badge.naming === 'address' ? null : <a href="/account/emails">{words.addAddress}</a>}
    </>
  );
}

function Visibility({ badge }: { badge: WholeBadge }): JSX.Element {
  const words = useWords().imported;
  const { publicUrl } = usePage();
  const isConfirmed = badge.report.genuine === 'yes';
  return (
    <section aria-labelledby="who" class="imported__part">
      <h2 id="who">{words.whoTitle}</h2>
      <p>{badge.isOpen ? words.isOpen : words.isClosed}</p>
      {badge.isOpen ? (
        <>
          <CopyField
            label={words.address}
            value={`${publicUrl}/imported/${badge.id}`}
            id="imported-address"
          />
          <p>
            <a href={`/imported/${badge.id}`}>{words.publicPage}</a>
          </p>
        </>
      ) : null}
      {badge.isOpen || isConfirmed ? (
        <Form>
          <input type="hidden" name="isOpen" value={badge.isOpen ? 'no' : 'yes'} />
          <Button variant="secondary" icon={badge.isOpen ? 'eye-off' : 'eye'}>
            {badge.isOpen ? words.hide : words.show}
          </Button>
        </Form>
      ) : (
        <p>{words.cannotShow}</p>
      )}
    </section>
  );
}

/** What whoever has the address sees: the badge, what its last check found, and how far it is of whom shows it. */
export function PublicImportedPage({
  badge,
  title,
  language,
  now,
  keeperName,
}: ImportedPageProps & { keeperName: string }): JSX.Element {
  const words = useWords().imported;
  return (
    <>
      <PageHeader
        title={title}
        language={language}
        lead={<p>{words.publicLead[badge.naming](keeperName)}</p>}
      />
      <DefinitionList
        items={[{ term: words.facts.checkedAt, children: <DateTimeText value={badge.checkedAt} /> }]}
      />
      <div class="verify imported__report">
        <ReportPart report={{ ...badge.report, verdict: verdictAt(badge, now) }} />
      </div>
      <ButtonGroup>
        <Button href={`/imported/${badge.id}/file`} variant="secondary" icon="download">
          {words.save}
        </Button>
      </ButtonGroup>
    </>
  );
}
