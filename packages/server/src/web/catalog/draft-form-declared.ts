import type { Context } from 'hono';
import type { z } from 'zod';
import type { AchievementEdition, ContentChange } from '../../modules/catalog/index.ts';
import type { Policy } from '../../modules/organisations/index.ts';
import type { WebEnv } from '../env.ts';
import type { BodyLimit } from '../forms/declaration.ts';
import type { FormState, FormValues } from '../forms/form-state.ts';
import type { Words } from '../words/index.ts';
import type { AchievementScope } from './achievement-door.ts';

type At = Context<WebEnv>;
type Answer = Response | Promise<Response>;

/** What a page of a draft shows: what is stored, or what somebody typed and what could not be saved yet. */
export interface DraftFormState extends FormState {
  /** When what is shown was kept without being saved; absent: it is what is stored, or was just posted. */
  keptAt?: Date;
  /** What is shown was rearranged and is not saved yet. */
  isChanged?: true;
}

export interface Asked<Found> {
  context: At;
  found: Found;
}

/** A page on which somebody writes a part of the draft, or what belongs to it. */
export type DraftForm<Found> = DraftPage<Found> & (OfContent<Found> | Beside<Found>);

interface DraftPage<Found> {
  /** Below the address of the achievement. */
  page: (found: Found) => string;
  scope: (found: Found) => AchievementScope;
  limit: BodyLimit;
  schema: (found: Found) => z.ZodType;
  /** The form as the draft is stored. */
  stored: (found: Found, draft: AchievementEdition, context: At) => FormValues | Promise<FormValues>;
  show: (context: At, found: Found, state: DraftFormState) => Answer;
  /** Answers by itself what saves nothing, such as a row more. */
  first?: (context: At, found: Found, posted: FormValues) => Answer | undefined;
  /** Added to the address after saving. */
  after?: (posted: FormValues) => string;
  /** Where the button leads, below the achievement; absent: to the page itself. */
  next?: string;
  /** Who opens the page; absent: whoever reads the draft. */
  maySee?: Policy;
  /** Throws what the button would refuse, where the schema does not say it. */
  check?: (found: Found, posted: FormValues) => void;
  /** Whether this is for the button alone: while one types it is kept, and saved by no more than that. */
  waits?: (posted: FormValues) => boolean;
  /** Whether the page was asked for as it is stored, whatever is kept. */
  isFresh?: (context: At) => boolean;
}

/** It is content of the edition. */
interface OfContent<Found> {
  /** The change that was typed. Marks of what it was made from may be missing: then it is made from what is stored. */
  change: (asked: Asked<Found>, posted: FormValues) => Change | Promise<Change>;
  /** The marks in the form once this was saved: what it is made from now. */
  marks: (found: Found, saved: AchievementEdition, posted: FormValues) => FormValues;
}

type Change = (draft: AchievementEdition) => ContentChange;

/** It belongs to the edition, and is kept elsewhere. */
interface Beside<Found> {
  save: (asked: Asked<Found>, posted: FormValues) => Promise<Saved>;
  /** What its fields are called, for the sentences that whoever comes later reads; absent where all waits. */
  labels?: (words: Words) => { [field: string]: string };
}

export interface Saved {
  at: Date;
  /** As `marks` of content. */
  marks: FormValues;
}
