import type { BadgeTexts } from '../../modules/catalog/index.ts';
import type { PaperTexts } from '../../modules/paper/index.ts';
import type { OwnScaleTexts } from '../../modules/skills/index.ts';
import type { StatementTexts } from '../../modules/trust/index.ts';

/** What stands in badges themselves, for ever, in the language of what was earned. */
export type BadgeWords = {
  [code in keyof BadgeTexts]: BadgeTexts[code] extends undefined
    ? string
    : (params: BadgeTexts[code]) => string;
} & { [code in keyof OwnScaleTexts]: string } & PaperWords & {
    [code in keyof StatementTexts]: (params: StatementTexts[code]) => string;
  };

/** What stands on certificates and transcripts. */
export type PaperWords = {
  [code in keyof PaperTexts]: PaperTexts[code] extends undefined
    ? string
    : (params: PaperTexts[code]) => string;
};
