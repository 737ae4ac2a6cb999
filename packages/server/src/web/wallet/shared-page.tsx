import type { VerificationReport } from '@cairn/engine';
import type { JSX } from 'preact';
import type { Award } from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { grantPath, lastDayOf, type Shared } from '../../modules/wallet/index.ts';
import { endOf } from '../issuing/ended-award.tsx';
import {
  Badge,
  Button,
  ButtonGroup,
  DateText,
  DefinitionList,
  Form,
  Notice,
  PageHeader,
  useInLanguage,
  usePage,
  useReads,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { EvidenceItem, SkillLine } from '../verification/credential-content.tsx';
import {
  holderNameOf,
  languageOfText,
  skillLevelOf,
  textOf,
  titleOf,
} from '../verification/credential-words.ts';
import { AwardTag } from './award-tag.tsx';
import { ReaderWays } from './showcase-page.tsx';

/** One of the badges, with what was found when it was checked for this reader. */
export interface SharedBadge {
  award: Award;
  organisation: Organisation;
  badgeSvg: string;
  /** Absent while it waits for its signature. */
  report?: VerificationReport | undefined;
  /** Whoever has its address may see its own page. */
  isOpen: boolean;
}

export interface SharedPageProps extends Shared {
  token: string;
  badges: readonly SharedBadge[];
  now: Date;
}

/** What a stranger sees who has the link: who shares what, what for, until when, and how each badge stands now. */
export function SharedPage(props: SharedPageProps): JSX.Element {
  const { sharing, showcase } = useWords();
  const words = sharing.shared;
  const { readers } = showcase;
  const { grant, holderName, badges } = props;
  return (
    <div class="shared">
      <PageHeader title={words.title(holderName)} lead={<p>{words.lead(holderName)}</p>} />
      <DefinitionList
        items={[
          ...(grant.purpose ? [{ term: words.purpose, children: grant.purpose }] : []),
          { term: words.until, children: <DateText value={`${lastDayOf(grant)}T12:00:00+00:00`} /> },
          { term: words.count, children: badges.length },
        ]}
      />
      <Recorded {...props} />
      {badges.map((badge) => (
        <OneBadge key={badge.award.id} badge={badge} page={props} />
      ))}
      <section aria-labelledby="readers" class="shared__readers">
        <h2 id="readers">{readers.title}</h2>
        <ReaderWays path={grantPath(props.token)} />
      </section>
    </div>
  );
}

/** The reader is told what the holder gets to know. */
function Recorded({ grant, holderName, token }: SharedPageProps): JSX.Element {
  const words = useWords().sharing.shared;
  const { actor } = usePage();
  if (actor?.personId === grant.personId)
    return (
      <Notice kind="info">
        {words.yours} <a href={`/wallet/links/${grant.id}`}>{words.toList}</a>
      </Notice>
    );
  return (
    <div class="shared__recorded">
      <p>{words.recorded(holderName)}</p>
      {actor ? (
        <Form action={grantPath(token)}>
          <Button variant="quiet" icon="hand">
            {words.tell(holderName, actor.name)}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

interface BadgeProps {
  badge: SharedBadge;
  page: SharedPageProps;
}

function OneBadge({ badge, page }: BadgeProps): JSX.Element {
  const { sharing, issuing } = useWords();
  const words = sharing.shared;
  const reads = useReads();
  const { award, organisation, report } = badge;
  const credential = report?.credential;
  const achievement = credential?.credential.subject.achievement;
  const name = credential && titleOf(credential);
  const title = textOf(name, reads) ?? award.title;
  const issuer = textOf(credential?.issuer?.name, reads) ?? organisation.name;
  const language = languageOfText(name, reads, achievement?.inLanguage);
  return (
    <article class="shared__badge" aria-labelledby={award.id}>
      <div class="shared__picture">
        <Badge svg={badge.badgeSvg} alt={issuing.award.pictureOf(title, issuer)} size="large" />
      </div>
      <div class="shared__words">
        <h2 id={award.id} {...useInLanguage(language)}>
          {title}
        </h2>
        <State badge={badge} now={page.now} />
        <DefinitionList
          items={[
            { term: words.holder, children: (credential && holderNameOf(credential)) ?? award.holderName },
            {
              term: words.issuer,
              children: <a href={`/organisations/${organisation.slug}`}>{issuer}</a>,
            },
            { term: words.earned, children: <DateText value={credential?.awardedDate ?? award.awardedAt} /> },
            {
              term: words.ends[endOf(award, page.now) ?? 'inForce'],
              children: award.expiresAt ? <DateText value={award.expiresAt} /> : words.always,
            },
          ]}
        />
        <Shows badge={badge} page={page} />
        <Ways title={title} badge={badge} page={page} />
      </div>
    </article>
  );
}

function State({ badge: { award, report }, now }: { badge: SharedBadge; now: Date }): JSX.Element {
  const words = useWords().sharing.shared;
  return (
    <div class="shared__state">
      {report ? <Verdict verdict={report.verdict} size="full" /> : <AwardTag award={award} now={now} />}
      {award.endReason ? (
        <p>
          <strong>{words.revoked(award.endReason)}</strong>
        </p>
      ) : award.suspended ? (
        <p>
          <strong>{words.suspended(award.suspended.reason)}</strong>
        </p>
      ) : null}
      <p class="muted">{report ? words.checked : words.pending}</p>
    </div>
  );
}

/** Skills with their levels and, where the holder shares it, how they were assessed. */
function Shows({ badge: { report }, page }: BadgeProps): JSX.Element | null {
  const words = useWords().sharing.shared;
  const credential = report?.credential;
  if (!credential) return null;
  const { subject, evidence = [] } = credential.credential;
  const { alignment: alignments = [], inLanguage } = subject.achievement ?? {};
  return (
    <>
      {alignments.length > 0 ? (
        <div>
          <h3>{words.skills}</h3>
          <ul class="skill-levels">
            {alignments.map((alignment) => (
              <SkillLine
                key={alignment.targetUrl}
                alignment={alignment}
                shown={skillLevelOf(alignment, credential.credential)}
                language={inLanguage}
              />
            ))}
          </ul>
        </div>
      ) : null}
      {page.grant.hasEvidence && evidence.length > 0 ? (
        <div>
          <h3>{words.assessed}</h3>
          {evidence.map((item, index) => (
            <EvidenceItem key={item.id ?? index} item={item} language={inLanguage} level={4} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function Ways({ badge, page, title }: BadgeProps & { title: string }): JSX.Element | null {
  const words = useWords().sharing;
  const { publicUrl } = usePage();
  const { grant, holderName, token } = page;
  if (!badge.report) return null;
  if (!grant.hasEvidence) return <p class="muted">{words.shared.noFile(holderName)}</p>;
  const file = `${grantPath(token)}/${badge.award.id}/credential.json`;
  const named = <span class="visually-hidden"> {words.named(title)}</span>;
  return (
    <ButtonGroup>
      <Button
        href={`/verify?address=${encodeURIComponent(`${publicUrl}${file}`)}`}
        variant="secondary"
        icon="search-check"
      >
        {words.shared.verify}
        {named}
      </Button>
      <Button href={file} variant="quiet" icon="file-json">
        {words.shared.file}
        {named}
      </Button>
      {badge.isOpen ? (
        <Button href={`/awards/${badge.award.id}`} variant="quiet" icon="external-link">
          {words.shared.page}
          {named}
        </Button>
      ) : null}
    </ButtonGroup>
  );
}
