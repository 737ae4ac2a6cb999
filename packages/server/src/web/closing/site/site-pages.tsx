import type { JSX } from 'preact';
import { type AchievementEdition, editionAddress } from '../../../modules/catalog/index.ts';
import type { Award, Closing, Succeeded } from '../../../modules/issuing/index.ts';
import type { Organisation } from '../../../modules/organisations/index.ts';
import { useTexts } from '../../edition-texts.ts';
import { FollowedNotice } from '../../issuing/followed-notice.tsx';
import { DateText, DefinitionList, Markdown, Notice, PageHeader, usePage, useWords } from '../../ui/index.ts';
import { AwardTag } from '../../wallet/award-tag.tsx';

/** Whose site it is, and as of when. */
export interface OfSite {
  organisation: Organisation;
  /** Absent while the organisation still awards. */
  closing: Closing | undefined;
  slug: string;
  now: Date;
}

/** The first page: what this is, what could be earned, how to check and how to host it. */
export function HomePage(
  props: OfSite & { editions: readonly AchievementEdition[]; shown: number },
): JSX.Element {
  const { organisation, closing, now, editions, shown, slug } = props;
  const words = useWords().closing;
  const { locale } = usePage();
  const { site } = words;
  return (
    <>
      <PageHeader
        title={organisation.name}
        lead={organisation.description ? <p>{organisation.description}</p> : undefined}
      />
      <Notice kind="info">
        <p>{closing ? site.closed : site.open}</p>
        <p>
          {closing ? words.closedOn : site.asOf} <DateText value={closing?.closedAt ?? now} />
          {closing ? `: ${closing.reason}` : null}
        </p>
        <p>{site.shown(shown, shown.toLocaleString(locale))}</p>
      </Notice>
      <h2>{site.offers}</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.editionId}>
            <EditionLink edition={edition} />
          </li>
        ))}
      </ul>
      <h2>{site.check}</h2>
      <p>{site.checkText}</p>
      <pre>
        <code>cairn verify badge.json --offline --site .</code>
      </pre>
      <p>
        <a href={`/issuers/${slug}/did.json`}>{site.keys}</a>
      </p>
      <h2>{site.host}</h2>
      <p>{site.hostText}</p>
      <pre>
        <code>node serve.mjs 8080</code>
      </pre>
    </>
  );
}

function EditionLink({ edition }: { edition: AchievementEdition }): JSX.Element {
  const { site } = useWords().closing;
  const { title } = useTexts(edition);
  return (
    <a href={`${editionAddress(edition)}/`}>
      {title} ({site.edition(String(edition.number))})
    </a>
  );
}

/** What an edition asked, and who offered it. */
export function EditionPage({
  edition,
  files,
  ...of
}: OfSite & { edition: AchievementEdition; files: readonly string[] }): JSX.Element {
  const { site } = useWords().closing;
  const texts = useTexts(edition);
  return (
    <>
      <PageHeader title={texts.title} lead={<p>{texts.purpose}</p>} />
      <Whose {...of} />
      {texts.outcomes.length > 0 ? (
        <>
          <h2>{site.outcomes}</h2>
          <ul>
            {texts.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      ) : null}
      {texts.criteria ? (
        <>
          <h2>{site.criteria}</h2>
          <Markdown text={texts.criteria} />
        </>
      ) : null}
      <h2>{site.forPrograms}</h2>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a href={`${editionAddress(edition)}/${file}`}>{file}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A badge that its holder shows, as it stood when the site was made. */
export function BadgePage({
  award,
  edition,
  at,
  ...of
}: OfSite & { award: Award; edition: AchievementEdition; at: string }): JSX.Element {
  const { site } = useWords().closing;
  const { purpose } = useTexts(edition);
  return (
    <>
      <PageHeader title={award.title} lead={<p>{purpose}</p>} />
      <img class="static-badge" src={`${at}/badge.svg`} alt="" width={192} height={192} />
      <DefinitionList
        items={[
          { term: site.earnedBy, children: award.holderName },
          { term: site.awardedBy, children: of.organisation.name },
          { term: site.earnedOn, children: <DateText value={award.awardedAt} /> },
          { term: site.until, children: award.expiresAt && <DateText value={award.expiresAt} /> },
          { term: site.state, children: <AwardTag award={award} now={of.now} /> },
        ]}
      />
      <Whose {...of} />
      <ul>
        <li>
          <a href={`${at}/credential.json`}>{site.file}</a>
        </li>
        <li>
          <a href={`${at}/badge.png`}>{site.picture}</a>
        </li>
        <li>
          <a href={`${at}/badge.svg`}>{site.drawing}</a>
        </li>
        <li>
          <EditionLink edition={edition} />
        </li>
      </ul>
    </>
  );
}

/** At the address of a badge that another one of its award came after: when and why, and where to go on. */
export function FollowedPage({
  award,
  succeeded,
  at,
  ...of
}: OfSite & { award: Award; succeeded: Succeeded; at: string }): JSX.Element {
  const { site } = useWords().closing;
  const { hiddenTitle } = useWords().issuing.award.followed;
  return (
    <>
      <PageHeader title={succeeded.isRenewed ? award.title : hiddenTitle(award.title)} />
      <FollowedNotice award={award} succeeded={succeeded} />
      <Whose {...of} />
      {succeeded.isHidden ? null : (
        <p>
          <a href={`${at}/credential.json`}>{site.file}</a>
        </p>
      )}
    </>
  );
}

function Whose({ organisation, closing, now }: OfSite): JSX.Element {
  const words = useWords().closing;
  return (
    <Notice kind="info">
      <p>{closing ? words.site.closed : words.site.open}</p>
      <p>
        {closing ? words.closedOn : words.site.asOf} <DateText value={closing?.closedAt ?? now} />
        {closing ? `: ${closing.reason}` : null}
      </p>
      <p>
        <a href={`/organisations/${organisation.slug}/`}>{words.site.home}</a>
      </p>
    </Notice>
  );
}
