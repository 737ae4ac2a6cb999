import type { VerificationReport } from '@cairn/engine';
import type { ComponentChildren, JSX } from 'preact';
import {
  Badge,
  Button,
  CheckList,
  DateText,
  DefinitionList,
  ErrorSummary,
  Field,
  Form,
  Island,
  Notice,
  PageHeader,
  usePage,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { CredentialContent } from './credential-content.tsx';
import { dateOf, holderNameOf, textOf } from './credential-words.ts';

export interface VerifyPageProps {
  /** What was typed, to show it again. */
  presented?: string | undefined;
  errors?: { [field: string]: string } | undefined;
  report?: VerificationReport | undefined;
}

/** The form, and above it the report when there is one. */
export function VerifyPage({ presented, errors, report }: VerifyPageProps): JSX.Element {
  const words = useWords().verification;
  return (
    <div class="verify">
      <ErrorSummary errors={errors} />
      {report ? (
        <>
          <PageHeader title={words.resultTitle} />
          <Report report={report} />
          <section aria-labelledby="again" class="verify__again">
            <h2 id="again">{words.again}</h2>
            <VerifyForm presented={presented} errors={errors} />
          </section>
        </>
      ) : (
        <>
          <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
          <VerifyForm presented={presented} errors={errors} />
          <section aria-labelledby="how">
            <h2 id="how">{words.howTitle}</h2>
            <ul class="verify__how">
              {words.how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </>
      )}
      <Island name="verifier" />
    </div>
  );
}

function VerifyForm({ presented, errors }: VerifyPageProps): JSX.Element {
  const words = useWords().verification;
  return (
    <Form action="/verify" multipart id="verify-form">
      <div class="drop-zone" data-drop="field-file">
        <p class="drop-zone__words" aria-hidden="true" hidden>
          {words.drop}
        </p>
        <Field
          label={words.file}
          name="file"
          type="file"
          hint={words.fileHint}
          error={errors?.file}
          required={false}
          accept=".json,.jsonld,.png,.svg,.jwt,.jws,.1ob,.txt,application/json,image/png,image/svg+xml"
        />
      </div>
      <p class="verify__or">{words.or}</p>
      <Field
        label={words.presented}
        name="presented"
        multiline
        rows={5}
        value={presented}
        hint={words.presentedHint}
        error={errors?.presented}
        required={false}
      />
      <Button icon="search-check">{words.submit}</Button>
    </Form>
  );
}

function Report({ report }: { report: VerificationReport }): JSX.Element {
  const words = useWords().verification;
  const errors = report.checks.filter((check) => report.errors.includes(check.code));
  const lapsed = report.checks.filter(
    (check) => check.outcome === 'failed' && report.warnings.includes(check.code),
  );
  const isProven = report.checks.some((check) => check.id === 'proof' && check.outcome === 'passed');
  return (
    <>
      <Verdict verdict={report.verdict} size="full" />
      <p class="verify__summary">{report.summary}</p>
      {report.credential && !isProven ? <Notice kind="warning">{words.unproven}</Notice> : null}
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
        <CheckList checks={report.checks} />
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

/** Who, what, from whom, since when: as the file says it. */
function Head({ report }: { report: VerificationReport }): JSX.Element | null {
  const words = useWords().verification;
  const { locale, publicUrl } = usePage();
  const credential = report.credential;
  if (!credential) return null;
  const title = textOf(credential.name, locale) ?? words.title;
  const own = ownAward(credential.id, publicUrl);
  const until = dateOf(credential.validUntil);
  const from = dateOf(credential.validFrom);
  const items: { term: string; children: ComponentChildren }[] = [
    { term: words.holder, children: holderNameOf(credential) ?? credential.subjectId },
    { term: words.issuer, children: textOf(credential.issuer?.name, locale) ?? credential.issuerId },
    { term: words.from, children: from && <DateText value={from} /> },
    { term: words.until, children: until ? <DateText value={until} /> : words.always },
  ];
  return (
    <div class="verify__head">
      {own && report.verdict !== 'altered' ? (
        <Badge imageUrl={`${own}/badge.png`} alt="" size="medium" />
      ) : null}
      <div>
        <h2>{title}</h2>
        <DefinitionList items={items} />
        {own ? (
          <p>
            <a href={own}>{words.ownPage}</a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Inside({ reports }: { reports: readonly VerificationReport[] }): JSX.Element {
  const words = useWords().verification;
  const { locale } = usePage();
  return (
    <section aria-labelledby="inside">
      <h2 id="inside">{words.insideTitle}</h2>
      {reports.map((report, index) => (
        <details key={report.credential?.id ?? index} class="disclosure">
          <summary>
            <Verdict verdict={report.verdict} /> {textOf(report.credential?.name, locale)}
          </summary>
          <CheckList checks={report.checks} />
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
