import { Refusal } from '../../../platform/refusal.ts';
import { applyChange, assertCoherent, emptyContent } from '../../catalog/index.ts';
import { assessmentRefusal, say } from '../exam/refusals.ts';
import { assertSettings } from '../exam/settings-rules.ts';
import { type Preset, preset, presetBounds, storedPreset } from './preset.ts';
import { startOf } from './start-content.ts';

/** As many faults of a file as a person reads at once. */
const mostFaults = 5;

/** A preset from a file: refused with the place of each of its first faults. */
export function readPreset(bytes: Uint8Array): Preset {
  if (bytes.length > presetBounds.bytes) throw faulty('assessment.preset-too-large');
  return readPresetJson(parse(bytes));
}

/** The same from JSON that a program sent. */
export function readPresetJson(sent: unknown): Preset {
  const json = storable(sent);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw faulty('assessment.preset-unreadable');
  const { format = 1, ...rest } = json as { format?: unknown };
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > storedPreset.newest)
    throw faulty('assessment.preset-newer');
  const judged = preset.safeParse(rest);
  if (!judged.success) {
    const places = judged.error.issues.flatMap(({ path, code, ...issue }) =>
      code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys)
        ? issue.keys.map((key) => [...path, key].map(String).join('.'))
        : [path.map(String).join('.')],
    );
    const shown = [...new Set(places)].slice(0, mostFaults).map((place) => place.slice(0, 120));
    const said = say('assessment.preset-faults', {
      places: shown.join(', '),
      more: new Set(places).size - shown.length,
    });
    throw assessmentRefusal('invalid', 'assessment.preset-unreadable', { file: said });
  }
  const read = storedPreset.read(json);
  assertBeginnable(read);
  return read;
}

/** What would be refused when somebody begins from it is refused at once, in the same words. */
function assertBeginnable(read: Preset): void {
  try {
    if (read.exam) assertSettings(read.exam);
    for (const said of Object.values(read.in))
      if (said) assertCoherent(applyChange(emptyContent, startOf(read, said)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw assessmentRefusal('invalid', 'assessment.preset-unreadable', { file: error.said });
  }
}

/** Without NUL and halves of letters, which PostgreSQL cannot keep and nobody types. */
function storable(json: unknown): unknown {
  const tidy = (_name: string, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
  return json === undefined ? json : JSON.parse(JSON.stringify(json, tidy));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw faulty('assessment.preset-unreadable');
  }
}

function faulty(
  code: 'assessment.preset-too-large' | 'assessment.preset-unreadable' | 'assessment.preset-newer',
) {
  return assessmentRefusal('invalid', code, { file: say(code) });
}
