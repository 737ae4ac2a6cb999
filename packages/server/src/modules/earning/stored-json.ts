import { type Fact, parseFacts } from '@cairn/rules';

/** A stored fact, whatever format it is in, as the newest one. */
export function readFacts(
  rows: readonly { id: string; format: number; body: unknown; ended?: { at: string; because: string } }[],
): Fact[] {
  const read = parseFacts(
    rows.map(({ id, format, body, ended }) => {
      if (format !== 1)
        throw new Error(`The fact ${id} is stored in a format that this Cairn does not know.`);
      return { ...Object(body), id, ...(ended ? { ended } : {}) };
    }),
  );
  if ('facts' in read) return read.facts;
  const [fault] = read.faults;
  throw new Error(`A stored fact cannot be read: ${fault?.place} ${fault?.code}.`);
}
