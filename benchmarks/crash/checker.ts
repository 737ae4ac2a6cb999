import { createHash } from 'node:crypto';
import type { Stage } from './prepare.ts';
import { valueIn } from './writer.ts';

/** Somebody who has many badges checked, as a browser would send them. */
export function checkerOf(url: string, { sessionToken }: Pick<Stage, 'sessionToken'>) {
  const base = `${url}/verify/many`;
  const cookie = `cairn-session=${sessionToken}`;
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${base}/${path}`, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
    return answer.text();
  };
  return {
    /** The id of its run. */
    async handIn(texts: readonly string[]): Promise<string> {
      const shown = await fetch(base, { headers: { cookie } });
      const visitor = /cairn-visitor=[^;]+/.exec(shown.headers.get('set-cookie') ?? '')?.[0] ?? '';
      const html = await shown.text();
      const form = new FormData();
      for (const name of ['csrf', 'requestKey']) form.set(name, valueIn(html, name));
      for (const [index, text] of texts.entries()) form.append('files', new File([text], `${index}.json`));
      const answer = await fetch(base, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { cookie: `${cookie}; ${visitor}`, origin: url },
      });
      if (answer.status !== 303) throw new Error(`${base} was answered with ${answer.status}.`);
      return answer.headers.get('location')?.split('/').at(-1) ?? '';
    },
    /** What is wrong with the files of a check, as sentences: all rows once, and signed as they are. */
    async judgeFiles(checkId: string, total: number): Promise<string[]> {
      const rows = await read(`${checkId}/rows.jsonl`);
      const { credentialSubject } = JSON.parse(await read(`${checkId}/verdicts.json`));
      const digest = `sha384-${createHash('sha384').update(rows).digest('base64')}`;
      const numbers = rows
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).row as number);
      return [
        ...(credentialSubject.digestSRI === digest ? [] : [`${checkId} signs other rows`]),
        ...(numbers.length === total && numbers.every((row, index) => row === index + 1)
          ? []
          : [`${checkId} tells ${numbers.length} rows of ${total}`]),
      ];
    },
  };
}
