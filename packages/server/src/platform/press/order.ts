/** What is printed: sources in Typst and the files that they read, by their path; `/main.typ` is the document. */
export interface PressOrder {
  files: { readonly [path: string]: string | Uint8Array };
  /** One standard a call: PDF/UA-1 for readers, PDF/A-3a for archives; SVG of all pages, one below the other, for screens. */
  output: PressOutput;
}

export const pressOutputs = ['pdf-ua', 'pdf-a', 'svg'] as const;
export type PressOutput = (typeof pressOutputs)[number];

export type Printed =
  | { kind: 'printed'; bytes: Uint8Array; pageCount: number }
  | { kind: 'refused'; problems: PressProblem[] };

/** What is wrong with a source, in the words of Typst. */
export interface PressProblem {
  message: string;
  /** Path of the source, and its line from 1; absent where it has no place. */
  file?: string;
  line?: number;
}

export type ToPress = { id: number; order: PressOrder };
export type FromPress = { kind: 'ready' } | { kind: 'done'; id: number; printed: Printed };

export const pressBounds = {
  pages: 60,
  /** Of what is printed. */
  bytes: 16 * 1024 * 1024,
  /** Of sources and files together. */
  orderBytes: 8 * 1024 * 1024,
  /** That the process may hold: it needs some 70 MB, 100 with the large fonts, and grows with each document. */
  megabytes: 768,
  problems: 20,
} as const;
