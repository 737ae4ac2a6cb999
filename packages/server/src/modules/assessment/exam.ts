export type ItemKind = 'single' | 'multiple';

export interface Choice {
  /** Within its item: `a`, `b`, … */
  id: string;
  /** One line of text. */
  text: string;
}

/** What a learner may see of an item. Nothing here tells the answer. */
export interface Question {
  itemId: string;
  /** `itv_…`: the wording that an attempt is pinned to. */
  itemVersionId: string;
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

/** How several right choices are marked: all of them and no other, or a share for each, less wrong ones. */
export type MultiplePolicy = 'all-or-nothing' | 'share';

export interface ExamSettings {
  /** 1 to 100. */
  passPercent: number;
  passRule: 'every-outcome' | 'overall';
  multiplePolicy: MultiplePolicy;
  /** Absent: as many as one likes. */
  attemptsAllowed?: number;
  /** Hours between the end of an attempt and the start of the next; 0 for none. */
  waitHours: number;
  /** Absent: no time limit. */
  minutes?: number;
}

export interface Exam {
  /** `exm_…` */
  examId: string;
  achievementVersionId: string;
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
