import { Refusal, type Said } from '../../platform/refusal.ts';
import { say } from './refusals.ts';

const shortest = 10;
const longest = 200;

/** Length is what counts (NIST SP 800-63B §3.1.1); only what everybody would guess first is refused besides. */
export function assertGoodPassword(password: string, about: { address: string; name: string }): void {
  const said = problemOf(password, about);
  if (said) throw new Refusal('invalid', said, { password: said });
}

function problemOf(password: string, { address, name }: { address: string; name: string }): Said | undefined {
  const plain = password.toLowerCase();
  if ([...password].length < shortest) return say('people.password-short', { least: shortest });
  if (password.length > longest) return say('people.password-long', { most: longest });
  if (new Set(plain).size < 4) return say('people.password-monotonous');
  if (guessable.some((word) => plain.startsWith(word)) && password.length < 16)
    return say('people.password-guessable');
  const mailbox = address.toLowerCase().split('@')[0] ?? '';
  if ([address.toLowerCase(), mailbox, name.toLowerCase()].some((word) => plain === word))
    return say('people.password-personal');
  return undefined;
}

const guessable = ['password', 'passwort', 'qwerty', 'letmein', '1234567', '0123456', 'iloveyou', 'abcdefg'];
