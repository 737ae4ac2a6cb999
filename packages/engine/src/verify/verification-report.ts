import type { ReadCredential } from '../credential/read-model.ts';
import type { InputCarrier } from './input/detect-input.ts';
import type { Check, Verdict } from './report.ts';
import type { Genuine } from './severity.ts';

export interface VerificationReport {
  verdict: Verdict;
  /** The verdict as one sentence. */
  summary: string;
  /** Whether it is what its issuer signed; what has lapsed since is genuine. */
  genuine: Genuine;
  /** Codes of the checks that speak against the credential itself. */
  errors: string[];
  /** Codes of all else that a reader should know: what lapsed, what could not be checked, what is told beside. None is a reason not to keep or share it. */
  warnings: string[];
  /** Every check of `checkIds`, in that order. */
  checks: Check[];
  /** In what the credential came; `presentation` when a JSON or token holds one. */
  input: InputCarrier | 'presentation';
  /** What the verified content says: render this and nothing else. Absent when nothing could be read. */
  credential?: ReadCredential;
  /** The credential as it came, character for character: JSON text or token. Absent for one that came as an object. */
  original?: string;
  /** The credentials inside a record or presentation, each verified by itself. */
  nested?: VerificationReport[];
  /** Endorsements inside, each verified by itself. */
  endorsements?: VerificationReport[];
}
