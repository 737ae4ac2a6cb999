import type { SearchAnswer, SearchDocument, SearchQuestion } from './search-question.ts';

export type ToIndex =
  | { kind: 'put'; documents: readonly SearchDocument[] }
  | { kind: 'drop'; ids: readonly string[] }
  | { kind: 'ask'; id: number; question: SearchQuestion };

export type FromIndex =
  | { kind: 'answer'; id: number; answer: SearchAnswer }
  | { kind: 'failed'; id: number; error: string }
  /** What it holds, after a change. */
  | { kind: 'holds'; size: number; wasted: number };
