import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { after } from 'node:test';

/** As much of a mail server as a mail program needs (RFC 5321); `answer` is what it says to recipients in place of taking them. */
export async function mailServer(
  answer: (recipient: string) => string | undefined = () => undefined,
): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let isInMessage = false;
    let message = '';
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        const refused = line.startsWith('RCPT') ? answer(line) : undefined;
        if (isInMessage && line === '.') {
          isInMessage = false;
          received.push(message);
          message = '';
          socket.write('250 taken\r\n');
        } else if (isInMessage) message += `${line}\n`;
        else if (line === 'DATA') {
          isInMessage = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write(`${refused ?? '250 fine'}\r\n`);
      }
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}
