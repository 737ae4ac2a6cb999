/** What a page imports as one file, dependencies inside: the engine and its web adapter (`@cairn/engine/browser`). */
export * from '../src/index.ts';
export * from './web.ts';
