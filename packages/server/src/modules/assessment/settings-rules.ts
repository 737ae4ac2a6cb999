import type { ExamSettings } from './exam.ts';
import { assessmentRefusal } from './refusals.ts';

const bounds = {
  passPercent: { least: 1, most: 100, sentence: 'The pass mark is a whole number from 1 to 100.' },
  attemptsAllowed: { least: 1, most: 20, sentence: 'Attempts are a whole number from 1 to 20, or empty.' },
  waitHours: { least: 0, most: 2160, sentence: 'The wait is a whole number of hours from 0 to 2160.' },
  minutes: {
    least: 1,
    most: 600,
    sentence: 'The time is a whole number of minutes from 1 to 600, or empty.',
  },
} as const;

/** Refuses settings out of bounds, with a sentence a field. */
export function assertSettings(settings: ExamSettings): void {
  const problems: { [field: string]: string } = {};
  for (const [field, { least, most, sentence }] of Object.entries(bounds)) {
    const value = settings[field as keyof typeof bounds];
    if (value === undefined) continue;
    if (!Number.isInteger(value) || value < least || value > most) problems[field] = sentence;
  }
  if (Object.keys(problems).length > 0)
    throw assessmentRefusal('invalid', 'assessment.settings-invalid', problems);
}
