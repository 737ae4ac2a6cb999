import type pg from 'pg';
import type { Log } from './log.ts';

export interface Listening {
  stop(): Promise<void>;
}

/**
 * Hears what is notified on a channel of the database, over a connection of its own. `hear` is called as well when the
 * connection has just been made, made again, and every so many milliseconds, because what is notified meanwhile is lost:
 * whoever hears looks for what changed, whatever the notification says.
 */
export function listenToChannel(
  pool: pg.Pool,
  { channel, every, hear, log }: { channel: string; every: number; hear: () => Promise<void>; log: Log },
): Listening {
  let isStopping = false;
  let client: pg.PoolClient | undefined;
  let again: NodeJS.Timeout | undefined;
  const look = () => {
    hear().catch((error: unknown) => log.debug({ error: String(error), channel }, 'could not catch up'));
  };
  const timer = setInterval(look, every).unref();

  async function connect(): Promise<void> {
    try {
      const made = await pool.connect();
      if (isStopping) return made.release(true);
      client = made;
      made.on('notification', look);
      made.once('error', reconnect);
      made.once('end', reconnect);
      await made.query(`listen "${channel}"`);
      look();
    } catch (error) {
      log.debug({ error: String(error), channel }, 'could not listen');
      reconnect();
    }
  }

  function reconnect(): void {
    const lost = client;
    client = undefined;
    lost?.removeAllListeners('notification');
    lost?.release(true);
    if (isStopping || again) return;
    again = setTimeout(() => {
      again = undefined;
      void connect();
    }, 500).unref();
  }

  const connecting = connect();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      clearTimeout(again);
      await connecting;
      const open = client;
      client = undefined;
      open?.removeAllListeners('notification');
      open?.release(true);
    },
  };
}
