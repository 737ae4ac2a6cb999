/** The mails of this module: code to what stands in one. Their words are in the words of each language. */
export type LearningLetters = {
  'learning.run-cancelled': { title: string; run: string; reason: string; url: string };
  'learning.moved-up': { title: string; run: string; url: string };
};
