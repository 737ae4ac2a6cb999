import { type Check, checkIds, type Verdict as VerdictWord } from '@cairn/engine';
import type { JSX } from 'preact';
import { CheckList, Icon, Progress, SkillBar, Stones, Timeline, Verdict } from '../index.ts';
import { Mark } from '../mark.tsx';
import { Sample } from './sample.tsx';

const verdicts: VerdictWord[] = [
  'valid',
  'issuer-unknown',
  'not-yet-valid',
  'expired',
  'suspended',
  'revoked',
  'altered',
  'key-not-confirmed',
  'breaks-format',
  'could-not-check',
  'not-a-credential',
];

const checks: Check[] = checkIds.map((id, index) => {
  if (id === 'proof')
    return {
      id,
      outcome: 'failed',
      code: 'proof.signature-mismatch',
      message: 'The name was changed after the issuer signed.',
      advice: 'Ask the holder for the original file.',
      detail: {
        cryptosuite: 'eddsa-rdfc-2022',
        verificationMethod: 'did:web:cairn.example:issuers:fjordland#key-1',
      },
    };
  if (id === 'status')
    return {
      id,
      outcome: 'unknown',
      code: 'status.unreachable',
      message: 'The issuer’s list could not be reached.',
      advice: 'Try again in a few minutes.',
    };
  if (id === 'endorsements')
    return {
      id,
      outcome: 'not-applicable',
      code: 'endorsements.none',
      message: 'Nobody else vouches for it.',
    };
  return { id, outcome: 'passed', code: `${id}.passed`, message: `Check ${index + 1} found what it should.` };
});

const now = new Date('2026-11-22T00:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

export function PictureParts(): JSX.Element {
  return (
    <>
      <Sample name="Mark">
        <div class="button-group">
          <Mark />
          <Icon name="mountain" label="An icon with a label" large />
        </div>
      </Sample>
      <Sample name="Verdicts">
        <div class="button-group">
          {verdicts.map((verdict) => (
            <Verdict key={verdict} verdict={verdict} />
          ))}
        </div>
        <Verdict verdict="valid" size="full" />
        <Verdict verdict="expired" size="full" />
        <Verdict verdict="altered" size="full" />
        <Verdict verdict="could-not-check" size="full" />
      </Sample>
      <Sample name="Check by check">
        <CheckList checks={checks} />
      </Sample>
      <Sample name="Stones">
        <div class="sample__row">
          <Stones done={0} total={3} label="Nothing yet" />
          <Stones done={2} total={5} label="Coding foundation" />
          <Stones done={5} total={5} label="Patient care" />
          <Stones done={9} total={13} label="A long way" />
          <Stones done={1} total={1} label="One" />
        </div>
      </Sample>
      <Sample name="Progress">
        <Progress value={0} max={8} label="Units" />
        <Progress value={3} max={8} label="Units" />
        <Progress value={12.5} max={12.5} label="Learning" unit="hours" />
      </Sample>
      <Sample name="Skill bars">
        <SkillBar name="Wound care" required={3} shown={1} />
        <SkillBar name="Talking with families" required={2} shown={3} />
        <SkillBar name="Medication safety" required={4} shown={4} />
        <SkillBar name="Python" required={2} shown={0} max={4} />
      </Sample>
      <Sample name="A credential’s life">
        <Timeline
          label="In force"
          now={now}
          events={[
            { at: day('2025-09-01'), kind: 'started', label: 'Enrolled' },
            { at: day('2026-01-20'), kind: 'earned', label: 'Exam passed', detail: '92 %' },
            { at: day('2026-01-21'), kind: 'issued', label: 'Signed by Fjordland College' },
            { at: day('2028-01-21'), kind: 'expires', label: 'Expires' },
          ]}
        />
        <Timeline
          label="Revoked"
          now={now}
          events={[
            { at: day('2024-02-01'), kind: 'issued', label: 'Signed' },
            { at: day('2025-02-01'), kind: 'renewed', label: 'Renewed' },
            { at: day('2025-11-11'), kind: 'suspended', label: 'Put on hold' },
            { at: day('2025-12-01'), kind: 'restored', label: 'In force again' },
            {
              at: day('2026-06-06'),
              kind: 'revoked',
              label: 'Taken back',
              detail: 'The exam was sat by someone else.',
            },
          ]}
        />
      </Sample>
    </>
  );
}
