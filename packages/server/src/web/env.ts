import type { Config } from '../config.ts';
import type { RunningExam } from '../modules/assessment/index.ts';
import type { Person } from '../modules/audit/index.ts';
import type { Session } from '../modules/people/index.ts';
import type { RailEntry } from './console/rail.ts';

/** What every page's context carries. */
export interface WebEnv {
  Variables: {
    actor?: Person;
    /** Present exactly with `actor`. */
    session?: Session;
    /** The exam of this person whose time is running, for every page to say so. */
    runningExam?: RunningExam & { secondsLeft: number };
    /** How many notices of this person are new. */
    unread?: number;
    /** Set by whoever lets the reader into a console. */
    consoleFrame?: ConsoleFrame;
    /** Set before every other middleware, so that error pages have it too. */
    settings: PageSettings;
    /** Absent on error pages that come before it is known. */
    site?: SiteOfPage;
    /** The page shows a form with what was typed before its reader had to show who they are. */
    isGivenBack?: boolean;
    /** The page is made to be shown in a frame by other sites; its own policy says by which. */
    isFramed?: boolean;
    /** The page shows one of ours in a frame. */
    hasFrame?: boolean;
    requestId: string;
    /** For the one inline-free script tag that a page may name in the Content-Security-Policy. */
    nonce: string;
    /** Names this browser until it is closed; secret. */
    visitor: string;
    /** What a form of the page carries, so that it is known to be ours and shown to this person. */
    formToken: (personId: string | undefined) => string;
    /** To whom the page was shown from which a form comes: perhaps not to who is signed in by now. */
    shownTo?: string;
  };
}

/** What every page needs to know of the instance. */
export type PageSettings = Pick<Config, 'publicUrl' | 'demo' | 'development'>;

/** What the pages of a console have around them. */
export interface ConsoleFrame {
  /** Name of the organisation. */
  organisation: string;
  rail: readonly RailEntry[];
}

/** What every page says of the site, and to its administrators how much is to be done before it is real. */
export interface SiteOfPage {
  name: string;
  /** Name of a picture under `/pictures/`; empty for our mark. */
  logo: string;
  hasImprint: boolean;
  hasPrivacy: boolean;
  /** Only for administrators, not in a demo, and not while they have put it off. */
  openSteps?: number;
}
