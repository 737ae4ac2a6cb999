export { type BundledContext, type ContextName, contextUrl, findContext } from './contexts/index.ts';
export type * from './credential/model.ts';
export type * from './ports.ts';
export { checkIds } from './verify/report.ts';
export type { Check, CheckId, CheckOutcome, Verdict } from './verify/report.ts';
