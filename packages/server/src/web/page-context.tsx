import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RunningExam } from '../modules/assessment/index.ts';
import type { Person } from '../modules/audit/index.ts';
import type { ConsoleFrame, SiteOfPage } from './env.ts';
import { type Language, languages, type Words } from './words/index.ts';

/** What every part of a page may need and no page should have to hand down. */
export interface PageContextValue {
  actor?: Person;
  /** An exam of the actor whose time is running. */
  runningExam?: RunningExam & { secondsLeft: number };
  /** How many notices of the actor are new. */
  unread?: number;
  /** Around the pages of a console. */
  consoleFrame?: ConsoleFrame;
  /** What the site says of itself; absent where it could not be read. */
  site?: SiteOfPage;
  csrfToken: string;
  nonce: string;
  /** Path of the request, without the query. */
  path: string;
  /** What the page is written in. */
  language: Pick<Language, 'code' | 'direction'>;
  /** Every language that the reader reads, the most wanted first; absent: that of the page. */
  reads?: readonly string[];
  /** BCP 47 tag of the reader's region within that language. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** Base of absolute addresses, without a slash at the end. */
  publicUrl: string;
  demo: boolean;
  /** The reader's own choice; absent follows the device. */
  theme?: Theme;
  words: Words;
  /** Where parts that are drawn already are put, in their order; absent where the page is wanted as one text. */
  drawn?: string[];
  /** What stands around the page, as far as it is the same for many. */
  frame?: DrawnFrame;
}

/** HTML of the inside of each. */
export interface DrawnFrame {
  /** Absent for people: theirs has their name in it. */
  topBar?: string;
  footer: string;
}

export type Theme = 'light' | 'dark';

const nobody: PageContextValue = {
  csrfToken: '',
  nonce: '',
  path: '/',
  language: languages[0],
  locale: languages[0].locale,
  timeZone: 'UTC',
  publicUrl: '',
  demo: false,
  words: languages[0].words,
};

/** Whose page is being drawn: one at a time, as drawing waits for nothing. */
let page = nobody;

/**
 * A part of a page as text. A context of Preact sets closures on the component that asks it; V8 makes such closures among
 * its old objects, where each keeps all of its page until the next great collection.
 */
export function drawFor(value: PageContextValue, part: JSX.Element): string {
  const around = page;
  page = value;
  try {
    return renderToString(part);
  } finally {
    page = around;
  }
}

export function usePage(): PageContextValue {
  return page;
}

/** The languages in which the reader would read what people wrote. */
export function useReads(): readonly string[] {
  return page.reads ?? [page.language.code];
}

/** The catalogue of the page's language: `const words = useWords().catalog`. */
export function useWords(): Words {
  return page.words;
}
