/** Checking whatever someone presents: the engine's report, with this instance's ports. Nothing is kept. */
export {
  type Checking,
  checkCredential,
  checkDocument,
  checkOwn,
  findLostTerms,
} from './check-credential.ts';
export type { VerificationRefusals } from './refusals.ts';
export { largestPresented } from './verification-rules.ts';
