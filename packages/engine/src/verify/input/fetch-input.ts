import type { VerifyPorts } from '../../ports.ts';
import { type DetectedInput, detectInput, type FoundInput } from './detect-input.ts';

const accept =
  'application/vc, application/ld+json, application/json, application/vc+jwt, image/png, image/svg+xml, */*;q=0.1';

/** What stands at an address. One step only: an address that leads to another address is not followed. */
export async function fetchInput(
  { url }: FoundInput & { kind: 'address' },
  ports: Pick<VerifyPorts, 'fetch' | 'compression'>,
): Promise<Exclude<DetectedInput, { kind: 'address' }>> {
  const unreachable = {
    carrier: 'address',
    kind: 'problem',
    code: 'form.unreachable',
    detail: { url },
  } as const;
  if (ports.fetch === undefined) return unreachable;
  let body: Uint8Array;
  try {
    ({ body } = await ports.fetch(url, { accept, maxBytes: 4 * 1024 * 1024 }));
  } catch {
    return unreachable;
  }
  const found = await detectInput(body, ports);
  if (found.kind === 'address') return { carrier: 'address', kind: 'problem', code: 'form.not-a-credential' };
  return found.kind === 'document' && found.carrier === 'json' ? { ...found, address: url } : found;
}
