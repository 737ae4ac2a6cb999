// Runs the published test vectors, read from ../shared/vectors. It says plainly when they are absent.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

if (!existsSync('../shared/vectors')) {
  console.log(
    'The published vectors are not at ../shared/vectors: every vector test will say that it was skipped.',
  );
}
const files = globSync('test/conformance/**/*.test.ts').sort();
const child = spawn(process.execPath, [...process.execArgv, '--test', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
