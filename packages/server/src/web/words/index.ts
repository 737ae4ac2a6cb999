/**
 * Every sentence that people read, by language. Doors ask for the catalogue of their reader's language; nothing
 * outside this folder names a language's own files.
 */

export { changeText } from './change-text.ts';
export { checkText } from './check-text.ts';
export { apiDocumentWords } from './en/api-document.ts';
export {
  chooseLanguage,
  type Language,
  languages,
  readAcceptLanguage,
  wordsFor,
} from './languages.ts';
export { nameChoice, nameFact, type Reading, termAlone } from './name-fact.ts';
export { reasonText } from './reason-text.ts';
export { ruleLines, ruleText } from './rule-text.ts';
export { at, refusalFields, refusalTemplate, refusalText, saidText, sentenceAt } from './sentence.ts';
export type { FlashCode, Place, Words } from './words.ts';
