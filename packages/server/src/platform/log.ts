import { type DestinationStream, pino } from 'pino';

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** One JSON object a line on standard error; secrets in well-known members are blanked. */
export function createLog(level: string, destination: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { path: withoutTokens },
      redact: [
        'password',
        '*.password',
        'token',
        '*.token',
        'cookie',
        '*.cookie',
        'authorization',
        '*.authorization',
      ],
    },
    destination,
  );
}

function standardError(): DestinationStream {
  return pino.destination({ fd: 2, sync: true });
}

/** One-time links carry their token as a part of the path (43 characters of base64url): who reads logs must not use them. */
function withoutTokens(path: unknown): unknown {
  return typeof path === 'string' ? path.replace(/\/[\w-]{43}(?=\/|$)/g, '/…') : path;
}

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
