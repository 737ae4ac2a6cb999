import type { PostTo } from '../platform/safe-post.ts';
import { demoWebhooks } from './world.ts';

/**
 * What is posted under `.example`, which nobody can own (RFC 2606), is answered here as programs of the demo world
 * would, so that a demo asks nobody outside. Everything else goes its way.
 */
export function withDemoReceiver(postTo: PostTo): PostTo {
  const restarting = restartingNowAndThen();
  return async (address, message) => {
    const { host, hostname } = new URL(address);
    if (!hostname.endsWith('.example')) return postTo(address, message);
    if (host === demoWebhooks.gone.host) return { status: 410, text: '{"error":"this register was closed"}' };
    if (restarting(message.headers['webhook-id'] ?? ''))
      return { status: 503, text: '{"error":"restarting, try again in a moment"}' };
    return { status: 204, text: '' };
  };
}

/** Every third message comes while the program restarts; its next try is taken. */
function restartingNowAndThen(): (messageId: string) => boolean {
  const refused = new Set<string>();
  let seen = 0;
  return (messageId) => {
    if (refused.delete(messageId)) return false;
    seen += 1;
    if (seen % 3 !== 0) return false;
    refused.add(messageId);
    return true;
  };
}
