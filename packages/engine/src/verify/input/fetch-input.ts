import type { FetchedDocument } from '../../ports.ts';
import type { LimitedOptions } from '../presented.ts';
import { type DetectedInput, detectInput, type FoundInput } from './detect-input.ts';

const accept =
  'application/vc, application/ld+json, application/json, application/vc+jwt, image/png, image/svg+xml, */*;q=0.1';

/** What stands at an address, or where it leads by redirects: that is then its address. The text of another address is not followed. */
export async function fetchInput(
  { url }: FoundInput & { kind: 'address' },
  ports: Pick<LimitedOptions, 'fetchAnywhere' | 'compression'>,
): Promise<Exclude<DetectedInput, { kind: 'address' }>> {
  const unreachable = {
    carrier: 'address',
    kind: 'problem',
    code: 'form.unreachable',
    detail: { url },
  } as const;
  if (ports.fetchAnywhere === undefined) return unreachable;
  let answer: FetchedDocument;
  try {
    answer = await ports.fetchAnywhere(url, { accept, maxBytes: 4 * 1024 * 1024 });
  } catch {
    return unreachable;
  }
  const found = await detectInput(answer.body, ports);
  if (found.kind === 'address') return { carrier: 'address', kind: 'problem', code: 'form.not-a-credential' };
  return found.kind === 'document' && found.carrier === 'json' ? { ...found, address: answer.url } : found;
}
