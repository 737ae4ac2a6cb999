/**
 * The log of what was signed here, of what was taken back and of the keys: a Merkle tree in C2SP tiles that anybody may
 * check, and in which no person can be found. What happens waits in a table and is added each second.
 */
export { appendToLog } from './append-to-log.ts';
export { keepLog } from './keep-log.ts';
export { logPath } from './log.ts';
export { makeCapsule } from './make-capsule.ts';
export { proveCredential } from './prove-document.ts';
export { findLog, getCheckpoint, getLog, getTile, type LogFacts, proveLeaf, readLeaf } from './read-log.ts';
export type { TransparencyRefusals } from './refusals.ts';
