import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { serve } from '@hono/node-server';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { networkOf } from './platform/client-network.ts';
import { explainPort } from './port.ts';

/** What one who connects may take, so that silent and slow ones keep nobody else out. Times in milliseconds. */
export interface ConnectionLimits {
  /** Until the head of a request is there; also for a connection that says nothing at all. */
  head: number;
  /** Until a whole request is there: 8 MB over a slow line. */
  request: number;
  /** Without a byte in either direction: longer than any answer takes to begin. */
  silence: number;
  /** How often those times are looked at. */
  lookEvery: number;
  /** At the same time, of one network; behind a proxy that we trust all come from one, so that it must count. */
  perNetwork: number;
  together: number;
}

const ordinary: ConnectionLimits = {
  head: 20_000,
  request: 120_000,
  silence: 90_000,
  lookEvery: 5_000,
  // A lecture hall that begins an exam: 300 browsers with six connections each.
  perNetwork: 2_000,
  together: 10_000,
};

/** How long running requests may take to finish after a stop was asked for. */
const patienceMilliseconds = 15_000;

/** Resolves when the port is open, with that port; `close` lets running requests finish. */
export function listen(
  config: Pick<Config, 'port' | 'host' | 'tls' | 'trustProxy'>,
  fetch: App['fetch'],
  limits: ConnectionLimits = ordinary,
): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch, port: config.port, hostname: config.host, ...serverOptions(config, limits) },
      ({ port }) => resolve({ port, close }),
    ) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainPort(error, config.port)));
    server.setTimeout(limits.silence);
    server.maxConnections = limits.together;
    if (!config.trustProxy) server.on('connection', capByNetwork(limits.perNetwork));
    const close = () =>
      new Promise<void>((closed) => {
        const late = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
        server.close(() => {
          clearTimeout(late);
          closed();
        });
        server.closeIdleConnections();
      });
  });
}

function serverOptions({ tls }: Pick<Config, 'tls'>, limits: ConnectionLimits) {
  const times = {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    connectionsCheckingInterval: limits.lookEvery,
  };
  if (!tls) return { serverOptions: times };
  const keys = { cert: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) };
  const serverOptions = { ...times, ...keys, handshakeTimeout: limits.head };
  return { createServer: createHttpsServer, serverOptions };
}

/** Closes what comes beyond the number from one network at once: whoever is there already stays. */
function capByNetwork(most: number): (socket: Socket) => void {
  const open = new Map<string, number>();
  return (socket) => {
    const network = networkOf(socket.remoteAddress);
    const count = (open.get(network) ?? 0) + 1;
    open.set(network, count);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
    if (count > most) socket.destroy();
  };
}
