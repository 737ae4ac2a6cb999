import { z } from 'zod';
import { cut, plainText } from '../../platform/plain-text.ts';

const evidence = z.looseObject({
  name: z.string().optional(),
  narrative: z.string().optional(),
  description: z.string().optional(),
});
const credential = z.looseObject({
  evidence: z.union([z.array(evidence), evidence.transform((one) => [one])]).default([]),
});

const longest = 600;
const most = 10;

/** What a badge of ours says of how it was shown, each as one text. */
export function evidenceIn(signed: object): string[] {
  const read = credential.safeParse(signed);
  if (!read.success) return [];
  return read.data.evidence.slice(0, most).flatMap(({ name, description, narrative }) => {
    const said = [name, description, narrative].filter((text) => text !== undefined && text !== '');
    return said.length > 0 ? [cut(plainText(said.join(': ')), longest)] : [];
  });
}
