import type { CapsuleReport, VerificationReport } from '@cairn/engine';
import type { JSX } from 'preact';
import {
  Button,
  ErrorSummary,
  Field,
  Form,
  Icon,
  Island,
  outcomeLooks,
  PageHeader,
  useWords,
  verdictLooks,
} from '../ui/index.ts';
import { CapsulePart } from './capsule-part.tsx';
import { ReportPart } from './report-part.tsx';
import type { SampleName } from './samples.ts';

export const checkWordsPath = '/verify/words.json';

export interface VerifyPageProps {
  /** What was typed, to show it again. */
  presented?: string | undefined;
  /** Whose it should be, as typed. */
  expected?: string | undefined;
  /** In the demo: badges to try it with. */
  samples?: readonly SampleName[] | undefined;
  errors?: { [field: string]: string } | undefined;
  report?: VerificationReport | undefined;
  /** What else was found, where it is a capsule. */
  capsule?: CapsuleReport | undefined;
}

/** The form, and above it the report when there is one. */
export function VerifyPage(props: VerifyPageProps): JSX.Element {
  const { errors, report, capsule } = props;
  const { verification: words, bulkChecks: many } = useWords();
  return (
    <div class="verify">
      <ErrorSummary errors={errors} />
      {report ? (
        <>
          <PageHeader title={words.resultTitle} />
          {capsule ? <CapsulePart found={capsule} /> : null}
          <ReportPart report={report} />
          <TryHttps {...props} />
          <section aria-labelledby="again" class="verify__again">
            <h2 id="again">{words.again}</h2>
            <CapsulePlace />
            <VerifyForm {...props} />
          </section>
        </>
      ) : (
        <>
          <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
          <CapsulePlace />
          <VerifyForm {...props} />
          <p>
            {many.fromOne} <a href="/verify/many">{many.fromOneAction}</a>
          </p>
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
      <Symbols />
      <Island name="verifier" />
    </div>
  );
}

/** Where the script shows what it found in a capsule. */
function CapsulePlace(): JSX.Element {
  return <div class="verify__device" data-capsule={checkWordsPath} role="status" hidden />;
}

/** For what the script finds in a capsule. */
function Symbols(): JSX.Element {
  const small = new Set(Object.values(outcomeLooks).map(({ icon }) => icon));
  const large = new Set(Object.values(verdictLooks).map(({ icon }) => icon));
  return (
    <>
      {[...small, ...large].map((name) => (
        <template key={name} data-symbol={name}>
          <Icon name={name} large={large.has(name)} />
        </template>
      ))}
    </>
  );
}

/** A badge at an address without a lock: one press asks the same address with one. */
function TryHttps({ presented = '', expected, report }: VerifyPageProps): JSX.Element | null {
  const words = useWords().verification;
  const secure = presented.trim().replace(/^http:/i, 'https:');
  const isInsecure = report?.checks.some(({ code }) => code === 'form.insecure-address') === true;
  if (!isInsecure || !secure.startsWith('https:')) return null;
  return (
    <Form action="/verify" multipart>
      <input type="hidden" name="presented" value={secure} />
      <input type="hidden" name="expected" value={expected ?? ''} />
      <Button icon="lock">{words.tryHttps}</Button>
    </Form>
  );
}

function VerifyForm({ presented, expected, samples = [], errors }: VerifyPageProps): JSX.Element {
  const words = useWords().verification;
  return (
    <>
      <Form action="/verify" multipart id="verify-form">
        <div class="drop-zone" data-drop="field-file">
          <Icon name="file-badge" large />
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
            accept=".json,.jsonld,.png,.svg,.pdf,.jwt,.jws,.1ob,.txt,application/json,image/png,image/svg+xml,application/pdf"
          />
        </div>
        <p class="verify__or">{words.or}</p>
        <Field
          label={words.presented}
          name="presented"
          multiline
          rows={3}
          value={presented}
          hint={words.presentedHint}
          error={errors?.presented}
          required={false}
        />
        <Field
          label={words.expected}
          name="expected"
          value={expected}
          hint={words.expectedHint}
          maxLength={254}
          required={false}
        />
        <Button icon="search-check">{words.submit}</Button>
        <p class="verify__progress" role="status" data-progress={words.progress} />
      </Form>
      {samples.length > 0 ? (
        <p class="verify__samples">
          {words.samplesLead}{' '}
          {samples.map((name) => (
            <a key={name} href={`/verify?sample=${name}`}>
              {words.samples[name]}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}
