// @digitalcredentials comes without types for these; what the tests use of them is written down here.
declare module '@digitalcredentials/vc' {
  import type { JsonObject } from '@cairn/engine';
  export function issue(options: {
    credential: JsonObject;
    suite: object;
    documentLoader(url: string): Promise<object>;
  }): Promise<JsonObject>;
  export function verifyCredential(options: {
    credential: JsonObject;
    suite: object;
    documentLoader(url: string): Promise<object>;
  }): Promise<{ verified: boolean; error?: Error }>;
}

declare module '@digitalcredentials/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; cryptosuite: object; date?: string });
  }
}

declare module '@digitalcredentials/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
