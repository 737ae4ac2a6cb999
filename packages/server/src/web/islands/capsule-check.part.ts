import { type Capsule, type CapsuleReport, decodeNoteKey, readCapsule, verifyCapsule } from '@cairn/engine';
import { webCompression, webCrypto } from '@cairn/engine/web';
import { type Setting, showCapsule } from './capsule-view.part.tsx';

const largestCapsule = 4 * 1024 * 1024;

/** The capsule that a file is; undefined for any other. */
export async function capsuleIn(file: File): Promise<Capsule | undefined> {
  if (file.size > largestCapsule) return undefined;
  const text = await file.text();
  return text.includes('cairn-capsule') ? readCapsule(text) : undefined;
}

interface Asked {
  capsule: Capsule;
  /** Whose it should be; empty where nobody asks. */
  expected: string;
}

/** Checks it on this device, without a network, and shows what was found. */
export async function tellCapsule(place: HTMLElement, asked: Asked, setting: Setting): Promise<void> {
  showCapsule(place, await check(asked, setting), setting);
}

/** The issuers of this site are known here: by the log, which alone can say whose keys they are. */
function check({ capsule, expected }: Asked, { logKey = '' }: Setting): Promise<CapsuleReport> {
  const log = decodeNoteKey(webCrypto, logKey);
  const own = `did:web:${encodeURIComponent(location.host)}:`;
  const nameOf = (issuerId: string) => [location.host, ...issuerId.slice(own.length).split(':')].join('/');
  return verifyCapsule(capsule, {
    ...{ crypto: webCrypto, compression: webCompression, now: new Date() },
    ...(log?.kind === 'note' ? { log } : {}),
    ...(expected === '' ? {} : { expectedRecipient: expected }),
    trust: (issuerId) =>
      log && issuerId.startsWith(own) ? { name: nameOf(issuerId), source: log.name } : undefined,
  });
}
