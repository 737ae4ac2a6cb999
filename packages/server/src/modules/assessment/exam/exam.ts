import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../../platform/stored-format.ts';

export type ItemKind = 'single' | 'multiple';

const choice = z.object({
  /** Within its item: `a`, `b`, … */
  id: z.string(),
  /** One line of text. */
  text: z.string(),
});

export type Choice = z.infer<typeof choice>;

/** Lists are of format 1 as they stand: another shape of them will be an object that says its number. */
export const storedChoices = z.array(choice);
/** Ids of choices: right ones, ticked ones, the order in which they are shown. */
export const storedChoiceIds = z.array(z.string());

/** What a learner may see of an item. Nothing here tells the answer. */
export interface Question {
  itemId: string;
  /** `itv_…`: the wording that an attempt is pinned to. */
  itemEditionId: string;
  kind: ItemKind;
  /** Markdown. */
  prompt: string;
  choices: Choice[];
  outcomeId: string;
  points: number;
}

/** What never leaves the server (security.md row 26), but for the authors who wrote it. */
export interface ItemKey {
  correct: string[];
  rationale: string;
}

export type AuthoredItem = Question & ItemKey;

export const examSettings = z.object({
  /** 1 to 100. */
  passPercent: z.number(),
  passRule: z.enum(['every-outcome', 'overall']),
  multiplePolicy: z.enum(['all-or-nothing', 'share']),
  /** Absent: as many as one likes. */
  attemptsAllowed: z.number().exactOptional(),
  /** Hours between the end of an attempt and the start of the next; 0 for none. */
  waitHours: z.number(),
  /** Absent: no time limit. */
  minutes: z.number().exactOptional(),
});

export type ExamSettings = z.infer<typeof examSettings>;

/** How several right choices are marked: all of them and no other, or a share for each, less wrong ones. */
export type MultiplePolicy = ExamSettings['multiplePolicy'];

/** Of exams, and of the attempts that were begun under them. */
export const storedSettings = storedFormat('settings of an exam', examSettings, [saysItsNumber]);

export interface Exam {
  /** `exm_…` */
  examId: string;
  editionId: string;
  organisationId: string;
  title: string;
  settings: ExamSettings;
}

export const defaultSettings: ExamSettings = {
  passPercent: 70,
  passRule: 'every-outcome',
  multiplePolicy: 'all-or-nothing',
  attemptsAllowed: 3,
  waitHours: 0,
  minutes: 30,
};
