import type { JSX } from 'preact';
import type { Encoding } from '../../platform/import-files/encoding.ts';
import { useWords } from '../ui/index.ts';

/** What a table was written in, where it is not what all else is in. */
export function ReadAs({ encoding }: { encoding: Encoding | undefined }): JSX.Element | null {
  const words = useWords().imports;
  return encoding === undefined || encoding === 'UTF-8' ? null : <p>{words.readAs(encoding)}</p>;
}
