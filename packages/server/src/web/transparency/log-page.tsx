import type { JSX } from 'preact';
import { type LogFacts, logPath } from '../../modules/transparency/index.ts';
import {
  CopyField,
  DateTimeText,
  DefinitionList,
  NumberText,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';
import { LogPicture } from './log-picture.tsx';

/** What the log is, how far it is, and how anybody checks it. */
export function LogPage({ log }: { log: LogFacts | undefined }): JSX.Element {
  const { transparency: words } = useWords();
  const { contents } = words;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <LogPicture />
      <section aria-labelledby="contents">
        <h2 id="contents">{contents.title}</h2>
        <ul>
          <li>{contents.credential}</li>
          <li>{contents.status}</li>
          <li>{contents.endorsement}</li>
          <li>{contents.issuer}</li>
        </ul>
        <p>{contents.privacy}</p>
      </section>
      {log ? <Now log={log} /> : <p>{words.none}</p>}
    </>
  );
}

function Now({ log }: { log: LogFacts }): JSX.Element {
  const { now } = useWords().transparency;
  const { origin, key, startedAt, checkpoint } = log;
  return (
    <>
      <section aria-labelledby="now">
        <h2 id="now">{now.title}</h2>
        <DefinitionList
          items={[
            { term: now.size, children: <NumberText value={checkpoint.size} /> },
            { term: now.at, children: <DateTimeText value={checkpoint.at} /> },
            { term: now.since, children: <DateTimeText value={startedAt} /> },
            { term: now.origin, children: <code class="log-origin">{origin}</code> },
          ]}
        />
        <CopyField label={now.key} value={key} id="log-key" />
        <p>{now.keyHint}</p>
        <h3>{now.checkpoint}</h3>
        <pre class="log-checkpoint">{checkpoint.text}</pre>
      </section>
      <Witnesses witnesses={log.witnesses} />
      <Checking logKey={key} />
    </>
  );
}

function Witnesses({ witnesses }: Pick<LogFacts, 'witnesses'>): JSX.Element {
  const words = useWords().transparency.witnesses;
  return (
    <section aria-labelledby="witnesses">
      <h2 id="witnesses">{words.title}</h2>
      <p>{witnesses.length === 0 ? words.none : words.lead}</p>
      {witnesses.length === 0 ? null : (
        <ul>
          {witnesses.map(({ name, signedAt, isMissing }) => (
            <li key={name}>
              <code>{name}</code>
              {signedAt ? (
                <>
                  {' · '}
                  {words.signed} <DateTimeText value={signedAt} />
                </>
              ) : null}
              {isMissing ? ` · ${words.missing}` : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Checking({ logKey }: { logKey: string }): JSX.Element {
  const words = useWords().transparency.check;
  const { publicUrl } = usePage();
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words.title}</h2>
      <p>{words.lead}</p>
      <CopyField
        label="cairn audit"
        value={`npx cairn audit ${publicUrl}${logPath} --key ${logKey}`}
        id="log-audit"
      />
      <p>{words.save}</p>
      <p>{words.programs}</p>
      <ul>
        <li>
          <a href={`${logPath}/checkpoint`}>{words.checkpoint}</a>
        </li>
        <li>
          <code>{`${logPath}/tile/0/000`}</code>: {words.tile}
        </li>
        <li>
          <code>{`${logPath}/tile/entries/000`}</code>: {words.entries}
        </li>
      </ul>
    </section>
  );
}
