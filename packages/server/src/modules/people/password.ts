import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt with OWASP's figures for 32 MiB (Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3). */
const cost = { N: 2 ** 15, r: 8, p: 3 };

/** The form is `scrypt$N$r$p$salt$hash` in base64url, so that the cost can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes as long when there is no hash as when there is one (security.md row 29). */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, n, r, p, salt, hash] = (stored ?? (await nobodysHash())).split('$');
  const wanted = Buffer.from(hash ?? '', 'base64url');
  const found = await derive(password, Buffer.from(salt ?? '', 'base64url'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return stored != null && found.length === wanted.length && timingSafeEqual(found, wanted);
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString('base64url'));
  return nobody;
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
