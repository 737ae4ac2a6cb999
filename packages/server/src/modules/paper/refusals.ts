import { sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type PaperRefusals = {
  'paper.not-yet-signed': undefined;
  'paper.busy': undefined;
  'paper.letters': { letters: string };
  'paper.not-printed': undefined;
  'paper.source-refused': { line: number; message: string };
  'paper.source-costly': undefined;
  'paper.source-without-credential': undefined;
  'paper.source-missing': undefined;
  'paper.colour-weak': undefined;
};

export const say = sayingOf<PaperRefusals>();
