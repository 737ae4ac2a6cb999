import { z } from 'zod';

/** What the signed credential itself says of holder and evidence. */
export interface SignedTexts {
  holder: string;
  evidence: string[];
}

const signedCredential = z.looseObject({
  credentialSubject: z.looseObject({
    identifier: z
      .array(
        z.looseObject({
          identityType: z.string().optional(),
          hashed: z.boolean().optional(),
          identityHash: z.string(),
        }),
      )
      .optional(),
  }),
  evidence: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        narrative: z.string().optional(),
        genre: z.string().optional(),
      }),
    )
    .optional(),
});

/** A certificate shows the name that was signed, which a later correction does not change. */
export function readSignedTexts(content: Uint8Array, otherwise: string): SignedTexts {
  const read = signedCredential.safeParse(JSON.parse(new TextDecoder().decode(content)));
  if (!read.success) return { holder: otherwise, evidence: [] };
  const names = read.data.credentialSubject.identifier ?? [];
  const name = names.find(({ identityType, hashed }) => identityType === 'name' && hashed !== true);
  return {
    holder: name?.identityHash ?? otherwise,
    evidence: (read.data.evidence ?? []).flatMap(({ name, narrative, genre }) => {
      // The badge before it is no assessment.
      if (genre === 'replaces' || genre === 'renews') return [];
      const text = [name, narrative].filter((part) => part !== undefined && part !== '').join(': ');
      return text === '' ? [] : [text];
    }),
  };
}
