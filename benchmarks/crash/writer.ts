import type { Stage } from './prepare.ts';

export interface Write {
  email: string;
  versionId: string;
}

/**
 * Gives awards through the registrar's form, one after the other, until the server is gone. What was answered with a
 * redirect is acknowledged: it must be there for ever.
 */
export async function writeUntilGone(
  url: string,
  stage: Stage,
  supply: { next(): Write | undefined; acknowledge(write: Write): void },
): Promise<void> {
  const page = `${url}/console/${stage.slug}/awards/new`;
  const cookie = `cairn-session=${stage.sessionToken}`;
  for (let write = supply.next(); write; write = supply.next()) {
    try {
      const form = await fetch(page, { headers: { cookie } });
      const visitor = /cairn-visitor=[^;]+/.exec(form.headers.get('set-cookie') ?? '')?.[0] ?? '';
      const html = await form.text();
      const body = new URLSearchParams({
        csrf: valueIn(html, 'csrf'),
        requestKey: valueIn(html, 'requestKey'),
        achievementVersionId: write.versionId,
        email: write.email,
        awardedOn: '',
        note: '',
      });
      const answer = await fetch(page, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: `${cookie}; ${visitor}`, origin: url },
      });
      if (answer.status === 303) supply.acknowledge(write);
      else
        throw new Refused(
          `The form was answered with ${answer.status}: ${(await answer.text()).slice(0, 2000)}`,
        );
    } catch (error) {
      if (error instanceof Refused) throw error;
      return;
    }
  }
}

class Refused extends Error {}

function valueIn(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(field)?.[1] ?? '';
}
