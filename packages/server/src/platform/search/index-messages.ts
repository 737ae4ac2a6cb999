export type ToIndex =
  /** Documents as JSON, which is written once for all threads. */
  | { kind: 'put'; documents: string }
  | { kind: 'drop'; ids: readonly string[] }
  /** A question as JSON: to copy many small things between threads takes longer. */
  | { kind: 'ask'; id: number; question: string };

export type FromIndex =
  /** As JSON: to copy hundreds of small objects between threads takes longer than to write and read them. */
  | { kind: 'answer'; id: number; answer: string }
  | { kind: 'failed'; id: number; error: string }
  /** What it holds, after a change. */
  | { kind: 'holds'; size: number; wasted: number };
