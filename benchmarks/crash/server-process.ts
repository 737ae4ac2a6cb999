import { type ChildProcess, spawn } from 'node:child_process';

export interface ServerProcess {
  url: string;
  /** Milliseconds from the start of the process to the first answer. */
  startedIn: number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the real server as a process of its own and waits until it answers. */
export async function startServer(folder: string, port: number): Promise<ServerProcess> {
  const began = performance.now();
  const url = `http://localhost:${port}`;
  const environment = { CAIRN_DATA: folder, PORT: String(port), CAIRN_LOG: 'error', CAIRN_URL: url };
  const child = spawn(process.execPath, [...process.execArgv, 'packages/server/src/main.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let errors = '';
  child.stderr?.on('data', (part) => {
    errors += part;
  });
  await waitForAnswer(url, child, () => errors);
  return {
    url,
    startedIn: Math.round(performance.now() - began),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function waitForAnswer(url: string, child: ChildProcess, errors: () => string): Promise<void> {
  for (let attempt = 0; attempt < 2000; attempt++) {
    if (child.exitCode !== null) throw new Error(`The server ended instead of starting:\n${errors()}`);
    try {
      if ((await fetch(`${url}/readyz`)).status === 200) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not answer within 30 seconds:\n${errors()}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
