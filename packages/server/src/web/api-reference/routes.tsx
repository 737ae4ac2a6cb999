import { Hono } from 'hono';
import type { OpenApiDocument } from '../../platform/open-api.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { refusalTemplate } from '../words/index.ts';
import { ReferencePage } from './reference-page.tsx';

/** `/api`: the reference of the API, from the document that its own door made. Nothing on it comes from elsewhere. */
export function apiReference(document: OpenApiDocument, codes: readonly string[]): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/api', (context) => {
    const words = wordsOf(context);
    const said = codes.map((code) => ({ code, sentence: refusalTemplate(words, code) }));
    return show(context, {
      title: words.apiReference.title,
      description: words.apiReference.description,
      body: <ReferencePage document={document} codes={said} />,
    });
  });
  return routes;
}
