import type { Stage } from '../crash/prepare.ts';
import { valueIn } from '../crash/writer.ts';

/** A registrar with a list, as a browser would send it. */
export function registrarOf(url: string, { slug, sessionToken }: Pick<Stage, 'slug' | 'sessionToken'>) {
  const base = `${url}/console/${slug}/awards/lists`;
  const cookie = `cairn-session=${sessionToken}`;

  async function send(page: string, action: string, fill: (form: FormData) => void): Promise<string> {
    const shown = await fetch(page, { headers: { cookie } });
    const visitor = /cairn-visitor=[^;]+/.exec(shown.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const html = await shown.text();
    const form = new FormData();
    for (const name of ['csrf', 'requestKey']) if (valueIn(html, name)) form.set(name, valueIn(html, name));
    fill(form);
    const answer = await fetch(action, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: `${cookie}; ${visitor}`, origin: url },
    });
    if (answer.status !== 303) throw new Error(`${action} was answered with ${answer.status}.`);
    return answer.headers.get('location') ?? '';
  }

  return {
    /** The id of its run. */
    async handIn(csv: string, achievementId: string): Promise<string> {
      const at = await send(`${base}/new`, `${base}/new`, (form) => {
        form.set('achievementId', achievementId);
        form.set('file', new File([csv], 'people.csv', { type: 'text/csv' }));
      });
      return at.split('/').at(-1) ?? '';
    },
    begin: (runId: string) => send(`${base}/${runId}`, `${base}/${runId}/begin`, () => {}),
  };
}
