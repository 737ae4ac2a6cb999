// The peers come without types; what the benchmarks and the tests of interoperability use of them is written down here.
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; cryptosuite: object; date?: string });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    publicKeyMultibase: string;
    secretKeyMultibase: string;
    signer(): object;
    export(options: { publicKey: boolean; secretKey: boolean }): Promise<object>;
  }
  export function generate(): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
  export function toJwk(options: {
    keyPair: KeyPair;
    secretKey: boolean;
  }): Promise<{ kty: string; crv: string; x: string; d: string }>;
}

declare module '@digitalbazaar/vc' {
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
    checkStatus?: (options: object) => Promise<{ verified: boolean }>;
  }): Promise<{ verified: boolean; error?: Error }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { JsonObject } from '@cairn/engine';
  export interface List {
    setStatus(index: number, value: boolean): void;
    getStatus(index: number): boolean;
  }
  export function createList(options: { length: number }): Promise<List>;
  export function createCredential(options: {
    id: string;
    list: List;
    statusPurpose: string;
    context?: string;
  }): Promise<JsonObject>;
}

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

declare module 'png-chunks-extract' {
  export default function extract(png: Uint8Array): { name: string; data: Uint8Array }[];
}

declare module 'png-chunks-encode' {
  export default function encode(chunks: { name: string; data: Uint8Array }[]): Uint8Array;
}

declare module '@digitalbazaar/vc-revocation-list' {
  import type { JsonObject } from '@cairn/engine';
  export interface RevocationList {
    setRevoked(index: number, revoked: boolean): void;
    isRevoked(index: number): boolean;
    encode(): Promise<string>;
  }
  export function createList(options: { length: number }): Promise<RevocationList>;
  export function createCredential(options: { id: string; list: RevocationList }): Promise<JsonObject>;
}
