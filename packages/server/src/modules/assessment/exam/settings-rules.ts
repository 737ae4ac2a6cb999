import type { Said } from '../../../platform/refusal.ts';
import type { ExamSettings } from './exam.ts';
import { assessmentRefusal, say } from './refusals.ts';

const bounds = {
  passPercent: { least: 1, most: 100, said: say('assessment.pass-mark') },
  attemptsAllowed: { least: 1, most: 20, said: say('assessment.attempts-allowed') },
  waitHours: { least: 0, most: 2160, said: say('assessment.wait-hours') },
  minutes: { least: 1, most: 600, said: say('assessment.minutes') },
} as const;

/** Refuses settings out of bounds, with a sentence a field. */
export function assertSettings(settings: ExamSettings): void {
  const problems: { [field: string]: Said } = {};
  for (const [field, { least, most, said }] of Object.entries(bounds)) {
    const value = settings[field as keyof typeof bounds];
    if (value === undefined) continue;
    if (!Number.isInteger(value) || value < least || value > most) problems[field] = said;
  }
  if (Object.keys(problems).length > 0)
    throw assessmentRefusal('invalid', 'assessment.settings-invalid', problems);
}
