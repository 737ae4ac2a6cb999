import type { Case } from '../cases/index.ts';
import type { Application } from './application.ts';
import type { Statement } from './statement.ts';

/** A statement, as what happened to it is announced. */
export interface OfStatement {
  statementId: string;
  speakerId: string;
  /** The organisation of which, or of whose offer, it is. */
  organisationId: string;
  /** ISO 8601. */
  at: string;
}

/** An application, as what happened to it is announced. */
export interface OfApplication {
  applicationId: string;
  applicantId: string;
  accreditorId: string;
  caseId: string;
  /** ISO 8601. */
  at: string;
}

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** It waits for the other side to confirm it. */
    'statement-asked': OfStatement;
    /** It stands. */
    'statement-made': OfStatement;
    'statement-declined': OfStatement;
    'statement-withdrawn': OfStatement;
    'accreditation-asked': OfApplication;
    /** Also once more, on appeal. */
    'accreditation-decided': OfApplication & { isAccredited: boolean };
    'standard-retired': { standardId: string; organisationId: string; at: string };
  }
}

/** What the facts of a statement say of it; each happens to it once. */
export function toldOf({ id, speakerId, about }: Statement, at: Date): { payload: OfStatement; key: string } {
  const { organisationId } = about;
  return { payload: { statementId: id, speakerId, organisationId, at: at.toISOString() }, key: id };
}

/** What the facts of an application say of it; each happens once to a case about it. */
export function askedOf(
  { id, applicantId, accreditorId }: Application,
  { caseId, at }: { caseId: Case['id']; at: Date },
): OfApplication {
  return { applicationId: id, applicantId, accreditorId, caseId, at: at.toISOString() };
}
