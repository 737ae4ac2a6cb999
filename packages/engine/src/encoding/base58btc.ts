const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base = 58 ** 5;
const maxDecodedText = 4096;

const codes = new Uint8Array(58);
const values = new Uint8Array(128).fill(255);
for (let value = 0; value < 58; value += 1) {
  codes[value] = alphabet.charCodeAt(value);
  values[alphabet.charCodeAt(value)] = value;
}

/** Bitcoin's base 58, as multibase `z` uses it. Limbs of 58^5 times 2^16 stay below 2^53, so doubles hold them exactly. */
export function encodeBase58(bytes: Uint8Array): string {
  return bytes.length === 64 ? encodeSignature(bytes) : encodeAnyLength(bytes);
}

/**
 * Undefined for any character outside the alphabet, and for text longer than any key or signature. Four characters at a
 * time: limbs of 2^24 times 58^4 stay below 2^53.
 */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length > maxDecodedText) return undefined;
  let zeros = 0;
  while (zeros < text.length && text.charCodeAt(zeros) === 49) zeros += 1;
  const length = Math.ceil((text.length - zeros) * 0.2442) + 1;
  const limbs = length <= room.length ? room : new Float64Array(length);
  let used = 0;
  for (let position = zeros; position < text.length; ) {
    let carry = 0;
    let weight = 1;
    for (const end = Math.min(position + 4, text.length); position < end; position += 1) {
      const code = text.charCodeAt(position);
      const value = code < 128 ? (values[code] ?? 255) : 255;
      if (value === 255) return undefined;
      carry = carry * 58 + value;
      weight *= 58;
    }
    for (let index = 0; index < used; index += 1) {
      const sum = (limbs[index] ?? 0) * weight + carry;
      carry = Math.floor(sum / 16777216);
      limbs[index] = sum - carry * 16777216;
    }
    if (carry > 0) {
      limbs[used] = carry;
      used += 1;
    }
  }
  return limbsToBytes(limbs, used, zeros);
}

/** For keys and signatures, so that none of them asks for memory: what is not `used` yet is never read. */
const room = new Float64Array(32);

const signatureLimbs = 18;

/** What each pair of the 64 bytes of a signature weighs, in limbs of 58^5, most significant first. */
const signatureWeights = (() => {
  const weights = new Float64Array(32 * signatureLimbs);
  for (let pair = 0; pair < 32; pair += 1) {
    let rest = 1n << BigInt(16 * (31 - pair));
    for (let limb = signatureLimbs - 1; limb >= 0; limb -= 1) {
      weights[pair * signatureLimbs + limb] = Number(rest % BigInt(base));
      rest /= BigInt(base);
    }
  }
  return weights;
})();

/**
 * Ed25519 and P-256 signatures are encoded for every credential: as one matrix product instead of long division.
 * 32 products of 2^16 and 58^5 stay below 2^53.
 */
function encodeSignature(bytes: Uint8Array): string {
  const limbs = new Float64Array(signatureLimbs);
  for (let pair = 0; pair < 32; pair += 1) {
    const value = (bytes[pair * 2] ?? 0) * 256 + (bytes[pair * 2 + 1] ?? 0);
    const row = pair * signatureLimbs;
    for (let limb = 0; limb < signatureLimbs; limb += 1) {
      limbs[limb] = (limbs[limb] ?? 0) + value * (signatureWeights[row + limb] ?? 0);
    }
  }
  const digits: number[] = new Array(signatureLimbs * 5);
  let carry = 0;
  for (let limb = signatureLimbs - 1; limb >= 0; limb -= 1) {
    const sum = (limbs[limb] ?? 0) + carry;
    carry = Math.floor(sum / base);
    let rest = sum - carry * base;
    for (let digit = 4; digit >= 0; digit -= 1) {
      const next = (rest / 58) | 0;
      digits[limb * 5 + digit] = codes[rest - next * 58] ?? 0;
      rest = next;
    }
  }
  let zeros = 0;
  while (zeros < 64 && bytes[zeros] === 0) zeros += 1;
  let start = 0;
  while (start < digits.length && digits[start] === 49) start += 1;
  return '1'.repeat(zeros) + String.fromCharCode.apply(null, digits.slice(start));
}

function encodeAnyLength(bytes: Uint8Array): string {
  let zeros = 0;
  while (zeros < bytes.length && bytes[zeros] === 0) zeros += 1;
  const limbs = new Float64Array(Math.ceil(bytes.length * 0.2732) + 1);
  let used = 0;
  let position = zeros;
  if ((bytes.length - zeros) % 2 === 1) {
    limbs[0] = bytes[position] ?? 0;
    used = 1;
    position += 1;
  }
  for (; position < bytes.length; position += 2) {
    let carry = (bytes[position] ?? 0) * 256 + (bytes[position + 1] ?? 0);
    for (let index = 0; index < used; index += 1) {
      const sum = (limbs[index] ?? 0) * 65536 + carry;
      carry = Math.floor(sum / base);
      limbs[index] = sum - carry * base;
    }
    if (carry > 0) {
      limbs[used] = carry;
      used += 1;
    }
  }
  return '1'.repeat(zeros) + limbsToText(limbs, used);
}

function limbsToText(limbs: Float64Array, used: number): string {
  let text = '';
  for (let index = used - 1; index >= 0; index -= 1) {
    let rest = limbs[index] ?? 0;
    const digits = [0, 0, 0, 0, 0];
    for (let digit = 4; digit >= 0; digit -= 1) {
      const next = Math.floor(rest / 58);
      digits[digit] = codes[rest - next * 58] ?? 0;
      rest = next;
    }
    const five = String.fromCharCode(...digits);
    text += index === used - 1 ? five.replace(/^1+/, '') : five;
  }
  return text;
}

/** The highest limb is never 0. */
function limbsToBytes(limbs: Float64Array, used: number, zeros: number): Uint8Array {
  const highest = used === 0 ? 0 : (limbs[used - 1] ?? 0);
  const missing = used === 0 || highest >= 65536 ? 0 : highest >= 256 ? 1 : 2;
  const result = new Uint8Array(zeros + used * 3 - missing);
  let end = result.length;
  for (let index = 0; index < used; index += 1) {
    const limb = limbs[index] ?? 0;
    // What would stand before the beginning is left out.
    result[end - 1] = limb;
    if (end > zeros + 1) result[end - 2] = limb >> 8;
    if (end > zeros + 2) result[end - 3] = limb >> 16;
    end -= 3;
  }
  return result;
}
