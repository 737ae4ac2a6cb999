import { z } from 'zod';
import { pressFamilies } from '../../platform/press/index.ts';
import { saysItsNumber, storedFormat } from '../../platform/stored-format.ts';

/** How an organisation's certificates look; `own` is Typst that it wrote itself. */
export const paperLayouts = ['classic', 'modern', 'plain', 'own'] as const;
export const paperFonts = ['sans', 'serif'] as const;
export const paperSizes = ['a4', 'us-letter'] as const;
export const paperOrientations = ['portrait', 'landscape'] as const;

/** BCP 47: what an organisation's own texts may be in; our fonts have the letters of all. */
export const paperLanguages = [
  ...[
    'en',
    'ar',
    'cs',
    'de',
    'el',
    'es',
    'fr',
    'hi',
    'hu',
    'it',
    'ja',
    'ko',
    'mr',
    'ne',
    'nl',
    'pl',
    'pt',
    'ro',
  ],
  ...['sv', 'tr', 'uk', 'ur', 'vi', 'zh'],
];

export const templateBounds = {
  line: 200,
  closing: 600,
  source: 8000,
  signatories: 3,
  name: 100,
  role: 120,
};

const signatory = z.object({
  name: z.string(),
  role: z.string(),
  /** Digest of the bytes of the signature, and how it ends: `….png`. */
  picture: z.string().exactOptional(),
});

const paperTemplate = z.object({
  layout: z.enum(paperLayouts),
  /** `#rrggbb` */
  accent: z.string(),
  font: z.enum(paperFonts),
  size: z.enum(paperSizes),
  orientation: z.enum(paperOrientations),
  /** BCP 47: what the organisation's own texts are in; empty: each certificate speaks its achievement's language. */
  language: z.string(),
  /** Empty ones are said in our words. */
  heading: z.string(),
  before: z.string(),
  between: z.string(),
  closing: z.string(),
  signatories: z.array(signatory),
  /** Typst; counts where the layout is `own`. */
  source: z.string(),
});

export type PaperTemplate = z.infer<typeof paperTemplate>;
export type Signatory = z.infer<typeof signatory>;

/** Format 1 has never been stored: it says its number from the start. */
export const storedTemplate = storedFormat('template of a certificate', paperTemplate, [saysItsNumber]);

/** What stands where an organisation chose nothing. */
export const usualTemplate: PaperTemplate = {
  layout: 'classic',
  accent: '#1f5f5b',
  font: 'sans',
  size: 'a4',
  orientation: 'portrait',
  language: '',
  heading: '',
  before: '',
  between: '',
  closing: '',
  signatories: [],
  source: '',
};

/** One template of an organisation, for ever. */
export interface TemplateEdition {
  organisationId: string;
  /** 1, 2, … */
  number: number;
  template: PaperTemplate;
  /** It is also that of badges that were signed before it was made. */
  coversEarlier: boolean;
  madeAt: Date;
}

export function familiesOf({ font }: Pick<PaperTemplate, 'font'>): string[] {
  const { sans, serif, others } = pressFamilies;
  return font === 'serif' ? [serif, sans, ...others] : [sans, ...others];
}
