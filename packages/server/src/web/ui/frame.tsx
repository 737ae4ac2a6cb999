import { randomUUID } from 'node:crypto';
import { remembered } from '../../platform/remembered.ts';
import { type DrawnFrame, drawFor, type PageContextValue } from '../page-context.tsx';
import type { Words } from '../words/index.ts';
import { InsideFooter } from './site-footer.tsx';
import { InsideTopBar } from './top-bar.tsx';

type Shared = Pick<PageContextValue, 'language' | 'path' | 'demo' | 'theme' | 'site'>;

/** Stands where the token of a form belongs, which is another one on each page. */
const token = randomUUID();

const known = new WeakMap<Words, (key: string) => Required<DrawnFrame>>();

/** Top bar and footer as they were drawn for others who see the same: they are half of the elements of a page. */
export function frameOf(page: PageContextValue): DrawnFrame {
  const { words, language, path, demo, theme, site } = page;
  const framesIn = known.get(words) ?? remembered((key) => drawFrame(JSON.parse(key), words));
  known.set(words, framesIn);
  const { topBar, footer } = framesIn(JSON.stringify({ language, path, demo, theme, site }));
  const own = { footer: footer.replaceAll(token, page.csrfToken) };
  return page.actor || page.runningExam ? own : { ...own, topBar };
}

/** Of nobody: a part that shows somebody is none that others may see. */
function drawFrame(shared: Shared, words: Words): Required<DrawnFrame> {
  const { locale, timeZone } = { locale: shared.language.code, timeZone: 'UTC' };
  const nobody = { csrfToken: token, nonce: '', publicUrl: '', locale, timeZone };
  const draw = (part: 'top' | 'foot') =>
    drawFor({ ...nobody, ...shared, words }, part === 'top' ? <InsideTopBar /> : <InsideFooter />);
  return { topBar: draw('top'), footer: draw('foot') };
}
