import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebEnv } from '../env.ts';
import { leaveUnread, refuseLargeFiles, refuseLargeForm } from '../refuse-large.ts';
import { type BodyLimit, declaredFor } from './declaration.ts';
import { isMultipart } from './posted.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** The sizes of forms; a letter of Chinese takes nine bytes on its way. */
export const bodies = {
  /** A button, with what its page wrote into the form. */
  button: { bytes: 16 * kilobyte },
  /** Some lines, or one text. */
  short: { bytes: 64 * kilobyte },
  /** Several long texts, or a list. */
  long: { bytes: 256 * kilobyte },
  /** Every text of an edition, each as long as it may be. */
  allTexts: { bytes: 512 * kilobyte },
  /** One or two pictures of a megabyte with some texts. */
  pictures: { bytes: 256 * kilobyte, bytesWithFiles: 3 * megabyte },
  /** A preset is far smaller than a file may be. */
  preset: { bytes: 16 * kilobyte, bytesWithFiles: megabyte },
  /** A table of people, a line each. */
  table: { bytes: 16 * kilobyte, bytesWithFiles: 32 * megabyte },
  /** Many badges to check, as they are or in a ZIP. */
  manyBadges: { bytes: 64 * kilobyte, bytesWithFiles: 66 * megabyte },
  /** Badges, and others that lie in the same folder. */
  badges: { bytes: 256 * kilobyte, bytesWithFiles: 33 * megabyte },
  /** The tables of a framework of skills, as its publisher packs them. */
  frameworks: { bytes: 64 * kilobyte, bytesWithFiles: 64 * megabyte },
} as const satisfies { [size: string]: BodyLimit };

/** Comes before whatever reads a body: the route says how large it may be; what goes to no route is a button at most. */
export function limitForms(): MiddlewareHandler<WebEnv> {
  return (context, next) => {
    const limit: BodyLimit = declaredFor(context)?.limit ?? bodies.button;
    const { bytes, bytesWithFiles } = limit;
    const withFiles = isMultipart(context.req) ? bytesWithFiles : undefined;
    const gate = bodyLimit({
      maxSize: withFiles ?? bytes,
      onError: (context) =>
        leaveUnread(context, () => (withFiles ? refuseLargeFiles(withFiles / megabyte) : refuseLargeForm())),
    });
    return gate(context, next);
  };
}
