/**
 * What awards look like on paper: certificates by the template of their organisation, with the signed credential
 * attached, the transcript of a person, and the sheet of what their badges prove. Who may have one is for the caller to say.
 */
export { beginningOf } from './layouts.ts';
export { paperPolicy } from './paper-policy.ts';
export type { PaperTexts } from './paper-texts.ts';
export { type PaperFormat, paperTypes } from './print.ts';
export { printCertificate } from './print-certificate.ts';
export { type CvBadge, type CvSkill, printCv } from './print-cv.ts';
export type { PaperRefusals } from './refusals.ts';
export {
  type PaperTemplate,
  paperFonts,
  paperLanguages,
  paperLayouts,
  paperOrientations,
  paperSizes,
  type TemplateEdition,
  templateBounds,
  usualTemplate,
} from './template.ts';
export { changeTemplate, getTemplate, listTemplates, previewTemplate } from './templates.ts';
export { getTranscript, printTranscript, type Transcript, type TranscriptRow } from './transcript.ts';
