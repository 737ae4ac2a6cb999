import type { Text, VerificationReport } from '@cairn/engine';
import type { JSX } from 'preact';
import type { Award, Credential, Succeeded, Succession } from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Spoken } from '../../modules/trust/index.ts';
import { AlsoIn } from '../also-in.tsx';
import { TrustThen } from '../trust/shown-trust.tsx';
import {
  Badge,
  CheckList,
  DateText,
  Notice,
  useInLanguage,
  useReads,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { CredentialContent } from '../verification/credential-content.tsx';
import { holderNameOf, languageOfText, textOf, titleOf } from '../verification/credential-words.ts';
import { AwardAside } from './award-aside.tsx';
import { EndedAward, endOf, type WaysOn } from './ended-award.tsx';
import { FollowedNotice } from './followed-notice.tsx';

export interface AwardPageProps {
  award: Award;
  /** Path of this page: the award's, or one credential's. */
  address: string;
  /** Absent while the award waits for its signature. */
  credential?: Credential | undefined;
  organisation: Organisation;
  report?: VerificationReport | undefined;
  badgeSvg: string;
  now: Date;
  /** The reader holds it. */
  isHolder: boolean;
  isOpen: boolean;
  /** Of the achievement: whether it can be earned today, and what else its provider offers. */
  ways: WaysOn;
  /** What others said of it and of its issuer when it was given. */
  then: readonly Spoken[];
  /** How its credentials came one after another. */
  successions: readonly Succession[];
  /** What came after the credential that is shown. */
  succeeded?: Succeeded | undefined;
}

/** The public page of an award: what the signed badge says, and whether it holds, checked while the page is made. */
export function AwardPage(props: AwardPageProps): JSX.Element {
  const { issuing, trust } = useWords();
  const words = issuing.award;
  const { award, report, organisation, isHolder, ways } = props;
  const end = endOf(award, props.now);
  return (
    <article class="award">
      {props.isHolder ? (
        <Notice kind="info">
          {props.isOpen ? words.yours : words.yoursClosed}{' '}
          <a href={`/wallet/${award.id}`}>{words.toWallet}</a>
        </Notice>
      ) : null}
      {props.succeeded && !award.endedAt ? (
        <FollowedNotice award={award} succeeded={props.succeeded} />
      ) : null}
      <AwardHead {...props} />
      {end ? <EndedAward {...{ award, organisation, end, isHolder, ways }} /> : null}
      {report?.credential ? (
        <div class="award__columns">
          <div class="award__main">
            <CredentialContent credential={report.credential} />
            <section aria-labelledby="then">
              <h2 id="then">{trust.shown.accreditation}</h2>
              <TrustThen then={props.then} />
            </section>
            <section aria-labelledby="checks">
              <h2 id="checks">{words.checksTitle}</h2>
              <p>{words.checksLead}</p>
              <CheckList checks={report.checks} />
            </section>
          </div>
          <AwardAside {...props} />
        </div>
      ) : null}
    </article>
  );
}

function AwardHead({ award, organisation, report, badgeSvg, ways, now }: AwardPageProps): JSX.Element {
  const words = useWords().issuing.award;
  const reads = useReads();
  const credential = report?.credential;
  const achievement = credential?.credential.subject.achievement;
  const name = credential && titleOf(credential);
  const title = textOf(name, reads) ?? award.title;
  const titleLanguage = languageOfText(name, reads, achievement?.inLanguage);
  const issuer = textOf(credential?.issuer?.name, reads) ?? organisation.name;
  const kinds: { [kind: string]: { name: string } } = useWords().catalog.kinds;
  const kind = kinds[achievement?.achievementType ?? '']?.name ?? words.kind;
  return (
    <header class="award__head">
      <div class="award__picture">
        <Badge svg={badgeSvg} alt={words.pictureOf(title, issuer)} size="hero" />
      </div>
      <div class="award__words">
        <p class="award__kicker">{kind}</p>
        <h1 {...useInLanguage(titleLanguage)}>{title}</h1>
        <Translated name={name} shownIn={titleLanguage} />
        <dl class="award__facts">
          <div>
            <dt>{words.earnedBy}</dt>
            <dd class="award__holder">{(credential && holderNameOf(credential)) ?? award.holderName}</dd>
          </div>
          <div>
            <dt>{words.awardedBy}</dt>
            <dd>
              <a href={`/organisations/${organisation.slug}`}>{issuer}</a>
            </dd>
          </div>
          <div>
            <dt>{words.earnedOn}</dt>
            <dd>
              <DateText value={credential?.awardedDate ?? award.awardedAt} />
            </dd>
          </div>
          {award.expiresAt ? (
            <div>
              <dt>{words.until[endOf(award, now) ?? 'inForce']}</dt>
              <dd>
                <DateText value={award.expiresAt} />
              </dd>
            </div>
          ) : null}
        </dl>
        <AwardState award={award} report={report} />
        {ways.current && endOf(award, now) === undefined ? (
          <p class="award__way">
            <a href={`/achievements/${award.achievementId}`}>{words.howToEarn}</a>
          </p>
        ) : null}
      </div>
    </header>
  );
}

/** A badge that says in several languages what it is of can be read in each. */
function Translated({ name, shownIn }: { name: Text | undefined; shownIn: string | undefined }) {
  if (typeof name !== 'object' || shownIn === undefined) return null;
  return <AlsoIn languages={Object.keys(name)} shownIn={shownIn} />;
}

function AwardState({ award, report }: Pick<AwardPageProps, 'award' | 'report'>): JSX.Element {
  const words = useWords().issuing.award;
  if (!report)
    return award.endReason ? (
      <Notice kind="error">{words.revoked(award.endReason)}</Notice>
    ) : (
      <Notice kind="info" title={words.pendingTitle}>
        {words.pending}
      </Notice>
    );
  return (
    <div class="award__state">
      <Verdict verdict={report.verdict} size="full" />
      {award.endReason ? (
        <p class="award__reason">
          <strong>{words.revoked(award.endReason)}</strong>
        </p>
      ) : null}
      {award.suspended ? (
        <p class="award__reason">
          <strong>{words.suspended(award.suspended.reason)}</strong>
        </p>
      ) : null}
      <p class="award__checked">
        <a href="#checks">{words.checkedNow}</a>
      </p>
    </div>
  );
}
