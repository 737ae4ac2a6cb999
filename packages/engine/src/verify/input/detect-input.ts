import { isPng } from '../../baking/png-chunks.ts';
import { isPdf, unbakePdf } from '../../baking/unbake-pdf.ts';
import { unbakePng } from '../../baking/unbake-png.ts';
import { unbakeSvg } from '../../baking/unbake-svg.ts';
import { decodeBase64url } from '../../encoding/base64url.ts';
import { EngineError } from '../../engine-error.ts';
import type { Compression, JsonObject } from '../../ports.ts';
import type { CheckCode } from '../codes.ts';
import type { CheckDetail } from '../make-check.ts';
import { decodeText } from './decode-text.ts';
import { inspectJson, isJsonObject, maxJsonLength, parseJson } from './parse-json.ts';

/** In what the credential came. */
export type InputCarrier = 'json' | 'jwt' | 'png' | 'svg' | 'pdf' | 'address' | 'unknown';

export type DetectedInput = { carrier: InputCarrier } & (
  | {
      kind: 'document';
      document: JsonObject;
      /** The text that was parsed; absent for an object. */
      text?: string;
      /** Where it was read, when it was read at an address. */
      address?: string;
    }
  | { kind: 'token'; token: string }
  | { kind: 'address'; url: string }
  | { kind: 'problem'; code: CheckCode & `form.${string}`; detail?: CheckDetail }
);

export type FoundInput = Exclude<DetectedInput, { kind: 'problem' }>;

/** Finds what a person has in hand, whatever its file is called: by its first bytes, never by a name or type. */
export function detectInput(
  input: Uint8Array | string | JsonObject,
  ports: { compression: Compression },
): DetectedInput | Promise<DetectedInput> {
  if (input instanceof Uint8Array) {
    if (isPng(input)) return detectPng(input, ports);
    if (isPdf(input)) return detectBaked('pdf', () => unbakePdf(input, ports));
    if (input.length > maxJsonLength * 2)
      return { carrier: 'unknown', kind: 'problem', code: 'form.too-large' };
    const text = decodeText(input);
    return text === undefined
      ? { carrier: 'unknown', kind: 'problem', code: 'form.not-json' }
      : detectText(text);
  }
  if (typeof input === 'string') return detectText(input);
  return detectValue(inspectJson(input), 'json');
}

function detectPng(png: Uint8Array, ports: { compression: Compression }): Promise<DetectedInput> {
  return detectBaked('png', () => unbakePng(png, ports));
}

async function detectBaked(
  carrier: 'png' | 'svg' | 'pdf',
  unbake: () => string | undefined | Promise<string | undefined>,
): Promise<DetectedInput> {
  try {
    const text = await unbake();
    return text === undefined
      ? { carrier, kind: 'problem', code: 'form.no-badge' }
      : detectCredential(text, carrier);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { carrier, kind: 'problem', code: imageProblems.get(error.code) ?? 'form.damaged-image' };
  }
}

const imageProblems = new Map<string, CheckCode & `form.${string}`>([
  ['baking.ambiguous', 'form.several-badges'],
  ['baking.too-large', 'form.too-large'],
]);

function detectText(text: string): DetectedInput | Promise<DetectedInput> {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (/^<(!doctype\s+html|html)[\s>]/i.test(trimmed))
    return { carrier: 'unknown', kind: 'problem', code: 'form.web-page' };
  if (trimmed.startsWith('<')) return detectBaked('svg', () => unbakeSvg(trimmed));
  return detectCredential(text, 'json');
}

function detectCredential(text: string, carrier: InputCarrier): DetectedInput {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed.startsWith('{')) {
    const found = detectValue(parseJson(trimmed), carrier);
    return found.kind === 'document' ? { ...found, text } : found;
  }
  if (isCompactToken(trimmed)) {
    return { carrier: carrier === 'json' ? 'jwt' : carrier, kind: 'token', token: trimmed };
  }
  if (trimmed.startsWith('https://') && !/\s/.test(trimmed) && URL.canParse(trimmed)) {
    return { carrier: carrier === 'json' ? 'address' : carrier, kind: 'address', url: trimmed };
  }
  const rest = { carrier: carrier === 'json' ? 'unknown' : carrier, kind: 'problem' } as const;
  if (/^http:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed)) {
    const secure = trimmed.replace(/^http:/i, 'https:');
    return { ...rest, code: 'form.insecure-address', detail: { url: trimmed, secure } };
  }
  return { ...rest, code: 'form.not-json' };
}

function detectValue(parsed: ReturnType<typeof parseJson>, carrier: InputCarrier): DetectedInput {
  if ('problem' in parsed) {
    return {
      carrier,
      kind: 'problem',
      code: parsed.problem,
      ...(parsed.detail === undefined ? {} : { detail: parsed.detail }),
    };
  }
  return isJsonObject(parsed.value)
    ? unwrapEnvelope(parsed.value, carrier)
    : { carrier, kind: 'problem', code: 'form.not-a-credential' };
}

/** VC Data Model 2.0 §4.12 and §4.13: an enveloped credential or presentation is a `data:` URL around a token. */
function unwrapEnvelope(document: JsonObject, carrier: InputCarrier): DetectedInput {
  const types = Array.isArray(document.type) ? document.type : [document.type];
  if (
    !types.some(
      (type) => type === 'EnvelopedVerifiableCredential' || type === 'EnvelopedVerifiablePresentation',
    )
  ) {
    return { carrier, kind: 'document', document };
  }
  const token = typeof document.id === 'string' ? tokenInDataUrl(document.id) : undefined;
  return token === undefined
    ? {
        carrier,
        kind: 'problem',
        code: 'form.invalid-token',
        detail: { reason: 'The envelope holds no token.' },
      }
    : { carrier: carrier === 'json' ? 'jwt' : carrier, kind: 'token', token };
}

function tokenInDataUrl(url: string): string | undefined {
  const found = /^data:application\/(?:(?:(?:vc|vp)(?:-ld)?\+|(?:vc|dc|vp)\+sd-)?jwt)(;base64)?,(.+)$/i.exec(
    url,
  );
  if (found?.[2] === undefined) return undefined;
  if (found[1] === undefined) return found[2];
  const bytes = decodeBase64url(found[2].replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  return bytes === undefined ? undefined : decodeText(bytes);
}

function isCompactToken(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*(~.*)?$/.test(text);
}
