import type { Context } from 'hono';
import type { WebEnv } from '../env.ts';
import type { Setting } from '../islands/capsule-view.part.tsx';
import { localeOf, readsOf, timeZoneOf, wordsOf } from '../language.ts';
import { outcomeLooks, verdictLooks } from '../ui/index.ts';

/** All that the browser needs to say in the reader's language what it found in a capsule, without asking again. */
export function settingOf(context: Context<WebEnv>, logKey: string | undefined): Setting {
  const { checks, checkReasons, ui, verification } = wordsOf(context);
  const { checks: names, outcomes, checkFacts, verdicts, whatToDo, details } = ui;
  const { capsule, holder, issuer, from, until, always, checksTitle, nameless, unproven } = verification;
  const { logged, ...rest } = capsule;
  const reading = { locale: localeOf(context), timeZone: timeZoneOf(context), reads: readsOf(context) };
  return {
    ...(logKey === undefined ? {} : { logKey }),
    ...{ ...reading, verdictLooks, outcomeLooks },
    words: { checks, checkReasons, ui: { checks: names, outcomes, checkFacts, verdicts, whatToDo, details } },
    says: {
      ...{ ...rest, logged: logged('{index}', '{size}') },
      ...{ holder, issuer, from, until, always, checksTitle, nameless, unproven },
    },
  };
}
