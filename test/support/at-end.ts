import { after } from 'node:test';

const undo: (() => unknown)[] = [];

/** Undoes after the test file what was set up, last first: the server stops before its database is dropped. */
export function atEnd(step: () => unknown): void {
  if (undo.length === 0) {
    after(async () => {
      for (const each of undo.splice(0).reverse()) await each();
    });
  }
  undo.push(step);
}
