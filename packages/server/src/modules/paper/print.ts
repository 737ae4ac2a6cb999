import type { Deps } from '../../platform/deps.ts';
import { findPublicFile, openFile } from '../../platform/files/read-files.ts';
import { PressFault, type PressOutput, type PressProblem, type Printed } from '../../platform/press/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from './refusals.ts';

export type PaperFiles = { [path: string]: string | Uint8Array };

/** In which way: for readers (PDF/UA-1), for archives (PDF/A-3a), for screens (SVG). */
export type PaperFormat = PressOutput;

export const paperTypes = {
  'pdf-ua': 'application/pdf',
  'pdf-a': 'application/pdf',
  svg: 'image/svg+xml',
} as const satisfies { [format in PaperFormat]: string };

/** Prints, or refuses in words of ours. */
export async function printPaper(
  deps: Pick<Deps, 'press' | 'log'>,
  order: { files: PaperFiles; output: PaperFormat },
): Promise<Uint8Array> {
  const printed = await tryPrint(deps, order);
  if (printed.kind === 'printed') return printed.bytes;
  const refusal = refusalOf(printed.problems);
  if (refusal.code === 'paper.not-printed')
    deps.log.error({ problems: printed.problems }, 'a document was not printed');
  throw refusal;
}

async function tryPrint(
  deps: Pick<Deps, 'press'>,
  order: { files: PaperFiles; output: PaperFormat },
): Promise<Printed> {
  try {
    return await deps.press.print(order);
  } catch (error) {
    if (!(error instanceof PressFault)) throw error;
    if (error.reason === 'full') throw new Refusal('busy', say('paper.busy'));
    throw new Refusal('invalid', say('paper.source-costly'), { source: say('paper.source-costly') });
  }
}

function refusalOf(problems: readonly PressProblem[]): Refusal {
  const letters = problems.flatMap(({ message }) =>
    [...message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)].map((found) => found[1] ?? ''),
  );
  if (letters.length > 0)
    return new Refusal(
      'conflict',
      say('paper.letters', { letters: [...new Set(letters)].slice(0, 12).join(' ') }),
    );
  const [first] = problems;
  if (first?.file === '/main.typ') {
    const at = say('paper.source-refused', { line: first.line ?? 1, message: first.message });
    return new Refusal('invalid', at, { source: at });
  }
  return new Refusal('conflict', say('paper.not-printed'));
}

/** The bytes of a picture that everyone may see, by its name under `/pictures/`. */
export async function readPublicPicture(
  deps: Pick<Deps, 'database' | 'files'>,
  name: string,
): Promise<Uint8Array | undefined> {
  const file = await findPublicFile(deps, name.split('.')[0] ?? '');
  if (!file) return undefined;
  return collect((await openFile(deps, file)).bytes());
}

export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
