import type { Stage } from './prepare.ts';

export interface Write {
  email: string;
  editionId: string;
}

/** What a server that is too busy answers: nothing was promised, and nothing is wrong. */
const busyAnswers = [429, 503];

/**
 * Gives awards through the registrar's form, one after the other, until the server is gone. What was answered with a
 * redirect is acknowledged: it must be there for ever. Gives what was wrong with an answer, as a sentence.
 */
export async function writeUntilGone(
  url: string,
  stage: Stage,
  supply: { next(): Write | undefined; acknowledge(write: Write): void },
): Promise<string | undefined> {
  const page = `${url}/console/${stage.slug}/awards/new`;
  const cookie = `cairn-session=${stage.sessionToken}`;
  for (let write = supply.next(); write; write = supply.next()) {
    try {
      const form = await fetch(page, { headers: { cookie } });
      if (busyAnswers.includes(form.status)) continue;
      if (form.status !== 200)
        return `the form's page was answered with ${form.status}: ${inWords(await form.text())}`;
      const visitor = /cairn-visitor=[^;]+/.exec(form.headers.get('set-cookie') ?? '')?.[0] ?? '';
      const html = await form.text();
      const body = new URLSearchParams({
        csrf: valueIn(html, 'csrf'),
        requestKey: valueIn(html, 'requestKey'),
        editionId: write.editionId,
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
      else if (!busyAnswers.includes(answer.status))
        return `the form for ${write.email} was answered with ${answer.status}: ${inWords(await answer.text())}`;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** The page of an error without its markup. */
function inWords(html: string): string {
  return html
    .replace(/^[\s\S]*<main[^>]*>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

/** What a field of a form holds. */
export function valueIn(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(field)?.[1] ?? '';
}
