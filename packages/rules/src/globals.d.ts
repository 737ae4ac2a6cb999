/** What Node and every browser share, and `lib: es2024` does not name; where the DOM or Node's types are loaded, theirs win. */
declare var TextEncoder: {
  new (): { encode(text?: string): Uint8Array<ArrayBuffer> };
};
