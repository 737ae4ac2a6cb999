import { Refusal } from '../../platform/refusal.ts';

const shortest = 10;
const longest = 200;

/** Length is what counts (NIST SP 800-63B §3.1.1); only what everybody would guess first is refused besides. */
export function assertGoodPassword(password: string, about: { address: string; name: string }): void {
  const message = problemOf(password, about);
  if (message) throw new Refusal('invalid', 'access.password-weak', message, { password: message });
}

function problemOf(password: string, { address, name }: { address: string; name: string }) {
  const plain = password.toLowerCase();
  if ([...password].length < shortest) return `Use at least ${shortest} characters. A sentence is fine.`;
  if (password.length > longest) return `Use at most ${longest} characters.`;
  if (new Set(plain).size < 4) return 'Use more different characters.';
  if (guessable.some((word) => plain.startsWith(word)) && password.length < 16)
    return 'Many people would try this first. Choose something that only you would think of.';
  const mailbox = address.toLowerCase().split('@')[0] ?? '';
  if ([address.toLowerCase(), mailbox, name.toLowerCase()].some((word) => plain === word))
    return 'Choose something other than your name or your address.';
  return undefined;
}

const guessable = ['password', 'passwort', 'qwerty', 'letmein', '1234567', '0123456', 'iloveyou', 'abcdefg'];
