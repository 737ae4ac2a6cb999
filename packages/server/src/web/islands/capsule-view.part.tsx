import type { CapsuleReport, Check, ReadCredential, VerificationReport } from '@cairn/engine';
import { type ComponentChildren, type JSX, render } from 'preact';
import { CheckItem, type CheckItemProps } from '../ui/check-item.tsx';
import { dateOf, holderNameOf, textOf, titleOf } from '../verification/credential-words.ts';

interface Look {
  icon: string;
  tone: string;
}

const saidNames = [
  ...['title', 'lead', 'onDevice', 'asOf', 'asOfHint', 'log', 'logged', 'notLogged', 'expiredSince'],
  ...[
    'again',
    'reading',
    'holder',
    'issuer',
    'from',
    'until',
    'always',
    'checksTitle',
    'nameless',
    'unproven',
  ],
] as const;

/** Written by web/verification/check-words-data.ts. */
export interface Setting {
  /** Of the log of this site; absent before anything was signed here. */
  logKey?: string;
  locale: string;
  timeZone: string;
  reads: string[];
  verdictLooks: { [verdict in VerificationReport['verdict']]: Look };
  outcomeLooks: { [outcome in Check['outcome']]: Look };
  words: CheckItemProps['words'];
  says: { [name in (typeof saidNames)[number]]: string };
}

/** Shows what was found above the form, as the page of a check does, and goes there. */
export function showCapsule(place: HTMLElement, found: CapsuleReport, setting: Setting): void {
  render(<Found found={found} setting={setting} />, place);
  place.hidden = false;
  place.querySelector<HTMLElement>('h2')?.focus();
}

interface Props {
  found: CapsuleReport;
  setting: Setting;
}

function Found({ found, setting }: Props): JSX.Element {
  const { report, asOf, logged, hasExpiredSince } = found;
  const { says, words, verdictLooks } = setting;
  const { icon, tone } = verdictLooks[report.verdict];
  const { word, meaning } = words.ui.verdicts[report.verdict];
  const isProven = report.checks.some(({ id, outcome }) => id === 'proof' && outcome === 'passed');
  const place = logged
    ? says.logged.replace('{index}', String(logged.index)).replace('{size}', String(logged.size))
    : says.notLogged;
  return (
    <>
      <h2 tabIndex={-1}>{says.title}</h2>
      <div class={`verdict-panel verdict-panel--${tone}`}>
        <span class="verdict-panel__symbol">
          <Drawn name={icon} />
        </span>
        <div>
          <p class="verdict-panel__word">{word}</p>
          <p class="verdict-panel__meaning">{meaning}</p>
        </div>
      </div>
      {hasExpiredSince ? <p class="notice notice--warning">{says.expiredSince}</p> : null}
      {report.credential && !isProven ? <p class="notice notice--warning">{says.unproven}</p> : null}
      <p>{says.onDevice}</p>
      <dl class="definitions">
        {report.credential ? <Said credential={report.credential} setting={setting} /> : null}
        <Fact term={says.asOf}>
          {write(asOf, setting)} <span class="muted">{says.asOfHint}</span>
        </Fact>
        <Fact term={says.log}>{place}</Fact>
      </dl>
      <h3>{says.checksTitle}</h3>
      <ol class="check-list">
        {report.checks
          .filter(({ outcome }) => outcome !== 'not-applicable')
          .map((check) => (
            <CheckLine key={check.id} check={check} isMuted={report.genuine === 'no'} setting={setting} />
          ))}
      </ol>
    </>
  );
}

/** Whose, what, from whom, from when until when. */
function Said({ credential, setting }: { credential: ReadCredential; setting: Setting }): JSX.Element {
  const { says, reads } = setting;
  const [from, until] = [dateOf(credential.validFrom), dateOf(credential.validUntil)];
  return (
    <>
      <Fact term={textOf(titleOf(credential), reads) ?? says.nameless}>
        {holderNameOf(credential) ?? credential.subjectId}
      </Fact>
      <Fact term={says.issuer}>{textOf(credential.issuer?.name, reads) ?? credential.issuerId}</Fact>
      {from ? <Fact term={says.from}>{write(from, setting)}</Fact> : null}
      <Fact term={says.until}>{until ? write(until, setting) : says.always}</Fact>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="definitions__item">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CheckLine({
  check,
  isMuted,
  setting,
}: {
  check: Check;
  isMuted: boolean;
  setting: Setting;
}): JSX.Element {
  const { icon, tone } = setting.outcomeLooks[check.outcome];
  return (
    <CheckItem
      check={check}
      tone={isMuted && tone === 'passed' ? 'unknown' : tone}
      symbol={<Drawn name={icon} />}
      words={setting.words}
      write={(at) => write(at, setting)}
    />
  );
}

/** The page brings the symbols along: a script may write no HTML here. */
function Drawn({ name }: { name: string }): JSX.Element {
  const fill = (place: HTMLElement | null) => {
    const drawn = document.querySelector<HTMLTemplateElement>(`template[data-symbol="${name}"]`);
    if (place && drawn && !place.firstChild) place.append(drawn.content.cloneNode(true));
  };
  return <span ref={fill} class="verify__symbol" />;
}

function write(moment: Date, { locale, timeZone }: Setting): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment);
}
