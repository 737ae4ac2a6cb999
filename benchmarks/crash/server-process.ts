import { type ChildProcess, spawn } from 'node:child_process';

export interface ServerProcess {
  url: string;
  processId: number;
  /** Milliseconds from the start of the process to the first answer. */
  startedIn: number;
  /** What it wrote last, for the report of a run that failed. */
  lastWords(): string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** It ends a start that hangs; a busy machine may take long, and a server that ended is noticed at once. */
const patience = 600_000;
const linesKept = 20;

/** Starts the real server as a process of its own and waits until it answers. */
export async function startServer(folder: string, port: number): Promise<ServerProcess> {
  const began = performance.now();
  const url = `http://localhost:${port}`;
  const environment = { CAIRN_DATA: folder, PORT: String(port), CAIRN_LOG: 'warn', CAIRN_URL: url };
  const child = spawn(process.execPath, [...process.execArgv, 'packages/server/src/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      written = (written + part).split('\n').slice(-linesKept).join('\n');
    });
  await waitForAnswer(url, child, () => written);
  return {
    url,
    processId: child.pid ?? 0,
    startedIn: Math.round(performance.now() - began),
    lastWords: () => written.trim(),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function waitForAnswer(url: string, child: ChildProcess, written: () => string): Promise<void> {
  const until = performance.now() + patience;
  let last: unknown;
  while (performance.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(
        `The server ended (${child.exitCode ?? child.signalCode}) instead of starting:\n${written()}`,
      );
    try {
      const { status } = await fetch(`${url}/readyz`);
      if (status === 200) return;
      last = status;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  child.kill('SIGKILL');
  throw new Error(
    `The server did not answer within ${patience / 60_000} minutes (last: ${last}):\n${written()}`,
  );
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
