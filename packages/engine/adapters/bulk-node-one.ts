import { EngineError } from '../src/engine-error.ts';

/** Why a credential was not issued: the code and message of the EngineError. */
export interface BulkRefusal {
  code: string;
  message: string;
}

export interface Issued {
  json: string;
}

/** A refusal is a result of its own, so that one bad credential does not end a batch; any other fault is thrown. */
export function issueOne<Result>(
  issue: () => Result | Promise<Result>,
): Result | BulkRefusal | Promise<Result | BulkRefusal> {
  try {
    const issued = issue();
    return issued instanceof Promise ? issued.catch(asRefusal) : issued;
  } catch (error) {
    return asRefusal(error);
  }
}

function asRefusal(error: unknown): BulkRefusal {
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  throw error;
}
