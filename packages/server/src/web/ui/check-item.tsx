import type { Check } from '@cairn/engine';
import type { JSX } from 'preact';
import { type CheckTelling, checkText, factName, factText } from '../words/check-text.ts';

export interface CheckItemProps {
  check: Check;
  tone: string;
  /** Its symbol, which a page draws and a script takes from the page. */
  symbol: JSX.Element;
  words: CheckTelling & {
    ui: {
      checks: { [id in Check['id']]: string };
      outcomes: { [outcome in Check['outcome']]: string };
      whatToDo: string;
      details: string;
    };
  };
  write: (moment: Date) => string;
}

/** What one check found, what it means, what to do; drawn by pages, and by the script that checks on the device. */
export function CheckItem({ check, tone, symbol, words, write }: CheckItemProps): JSX.Element {
  const { message, advice } = checkText(words, check, write);
  const facts = Object.entries(check.detail ?? {});
  return (
    <li class={`check check--${tone}`}>
      <span class="check__symbol">{symbol}</span>
      <div class="check__content">
        <p class="check__title">
          {words.ui.checks[check.id]} <span class="check__outcome">{words.ui.outcomes[check.outcome]}</span>
        </p>
        <p class="check__message">{message}</p>
        {advice ? (
          <p class="check__advice">
            <strong>{words.ui.whatToDo}:</strong> {advice}
          </p>
        ) : null}
        {facts.length > 0 ? (
          <details class="disclosure">
            <summary>{words.ui.details}</summary>
            <dl class="facts">
              {facts.map(([name, fact]) => (
                <div key={name}>
                  <dt>{factName(words, name)}</dt>
                  <dd>{factText(words, { name, fact }, write)}</dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
      </div>
    </li>
  );
}
