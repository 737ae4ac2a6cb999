import { createServer } from 'node:net';

/** Throws before anything was started when another program answers at the port. */
export async function assertPortIsFree({ port, host }: { port: number; host: string }): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(explainPort(error, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** What a person can do about a port that could not be opened. */
export function explainPort(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken: another program, or another Cairn, answers there. Stop it, or choose another port with PORT, e.g. PORT=${port + 1} npm run demo`,
    );
  if (error.code === 'EACCES')
    return new Error(
      `Port ${port} is open to administrators only. Choose one above 1023 with PORT, e.g. PORT=3000.`,
    );
  return error;
}
