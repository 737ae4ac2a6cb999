import type { VerificationReport } from '@cairn/engine';
import type { ComponentChildren, JSX } from 'preact';
import {
  Badge,
  Button,
  CheckList,
  DateText,
  DefinitionList,
  Notice,
  useInLanguage,
  usePage,
  useReads,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { CredentialContent } from './credential-content.tsx';
import { dateOf, holderNameOf, languageOfText, textOf, titleOf } from './credential-words.ts';

/** What was found: the verdict, what speaks against it, everything that was checked, and what the badge says. */
export function ReportPart({ report }: { report: VerificationReport }): JSX.Element {
  const words = useWords().verification;
  const errors = report.checks.filter((check) => report.errors.includes(check.code));
  const lapsed = report.checks.filter(
    (check) => check.outcome === 'failed' && report.warnings.includes(check.code),
  );
  const asked = report.checks.filter(({ outcome }) => outcome !== 'not-applicable');
  const notNeeded = report.checks.filter(({ outcome }) => outcome === 'not-applicable');
  // Of a badge that is not genuine nothing is shown as good: what passed is only part of what is wrong.
  const isMuted = report.genuine === 'no';
  const isProven =
    report.genuine === 'yes' ||
    report.checks.some(({ id, outcome }) => id === 'proof' && outcome === 'passed');
  return (
    <>
      <Verdict verdict={report.verdict} size="full" />
      {report.credential && !isProven ? <Notice kind="warning">{words.unproven}</Notice> : null}
      <Known report={report} />
      {report.credential ? <Head report={report} /> : null}
      {errors.length > 0 ? (
        <section aria-labelledby="errors">
          <h2 id="errors">{words.errorsFirst}</h2>
          <CheckList checks={errors} />
        </section>
      ) : null}
      {lapsed.length > 0 ? (
        <section aria-labelledby="lapsed">
          <h2 id="lapsed">{report.genuine === 'yes' ? words.genuineBut : words.lapsed}</h2>
          <CheckList checks={lapsed} />
        </section>
      ) : null}
      <section aria-labelledby="checks">
        <h2 id="checks">{words.checksTitle}</h2>
        <CheckList checks={asked} isMuted={isMuted} />
        {notNeeded.length > 0 ? (
          <details class="disclosure">
            <summary>{words.notNeeded(notNeeded.length)}</summary>
            <CheckList checks={notNeeded} />
          </details>
        ) : null}
      </section>
      {report.nested?.length ? <Inside reports={report.nested} /> : null}
      {report.credential ? (
        <div class="verify__content">
          <CredentialContent credential={report.credential} />
        </div>
      ) : null}
    </>
  );
}

/** Whether this site knows the issuer, and as whom. */
function Known({ report }: { report: VerificationReport }): JSX.Element | null {
  const words = useWords().verification;
  const known = report.checks.find(({ code }) => code === 'issuer-identity.known');
  if (!known || report.genuine !== 'yes') return null;
  return (
    <Notice kind="success">
      {words.known(String(known.detail?.name ?? ''), String(known.detail?.source ?? ''))}
    </Notice>
  );
}

/** Who, what, from whom, since when: as the file says it. */
function Head({ report }: { report: VerificationReport }): JSX.Element | null {
  const words = useWords().verification;
  const { publicUrl } = usePage();
  const reads = useReads();
  const credential = report.credential;
  if (!credential) return null;
  const name = titleOf(credential);
  const title = textOf(name, reads) ?? words.nameless;
  const language = languageOfText(name, reads, credential.credential.subject.achievement?.inLanguage);
  const own = ownAward(credential.id, publicUrl);
  const achievement = ownAchievement(credential.credential.subject.achievement?.id, publicUrl);
  const until = dateOf(credential.validUntil) && credential.validUntil;
  const from = dateOf(credential.validFrom) && credential.validFrom;
  const items: { term: string; children: ComponentChildren }[] = [
    { term: words.holder, children: holderNameOf(credential) ?? credential.subjectId },
    { term: words.issuer, children: textOf(credential.issuer?.name, reads) ?? credential.issuerId },
    { term: words.from, children: from && <DateText value={from} /> },
    { term: words.until, children: until ? <DateText value={until} /> : words.always },
  ];
  return (
    <div class="verify__head">
      {own && report.verdict !== 'altered' ? (
        <Badge imageUrl={`${own}/badge.png`} alt="" size="medium" />
      ) : null}
      <div>
        <h2 {...useInLanguage(language)}>{title}</h2>
        <DefinitionList items={items} />
        {own ? (
          <p>
            <a href={own}>{words.ownPage}</a>
          </p>
        ) : null}
        {achievement && report.genuine === 'yes' ? (
          <Button href={achievement} variant="secondary" icon="arrow-right">
            {words.howToEarn}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Inside({ reports }: { reports: readonly VerificationReport[] }): JSX.Element {
  const words = useWords().verification;
  const reads = useReads();
  return (
    <section aria-labelledby="inside">
      <h2 id="inside">{words.insideTitle}</h2>
      {reports.map((report, index) => (
        <details key={report.credential?.id ?? index} class="disclosure">
          <summary>
            <Verdict verdict={report.verdict} />{' '}
            {report.credential ? textOf(titleOf(report.credential), reads) : null}
          </summary>
          <CheckList checks={report.checks} isMuted={report.genuine === 'no'} />
        </details>
      ))}
    </section>
  );
}

/** The path of the page of an award of ours. */
function ownAward(id: string | undefined, publicUrl: string): string | undefined {
  const match = /^\/awards\/awd_[0-9A-Za-z]{22}$/.exec(
    id?.startsWith(publicUrl) ? id.slice(publicUrl.length) : '',
  );
  return match?.[0];
}

/** The path of the page of an achievement of ours. */
function ownAchievement(id: string | undefined, publicUrl: string): string | undefined {
  const path = id?.startsWith(publicUrl) ? id.slice(publicUrl.length) : '';
  return /^\/achievements\/ach_[0-9A-Za-z]{22}/.exec(path)?.[0];
}
