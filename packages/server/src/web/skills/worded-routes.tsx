import type { Context, Hono } from 'hono';
import { languages } from '../../modules/catalog/index.ts';
import { skillPolicy } from '../../modules/skills/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { type Worded, type WordedScope, wordedAfter, wordedRows, wordedSchema } from './worded.ts';
import type { WordedKind } from './worded-kinds.ts';
import { WordedLanguagePage } from './worded-language-page.tsx';
import { WordedPage } from './worded-page.tsx';

/** A skill or a scale, and a page for each language that it is called in. */
export function wordedPages(deps: Deps, kind: WordedKind): Hono<WebEnv> {
  const { routes, below } = consoleDoor(deps);
  const find = async (context: Context<WebEnv>, entered: Entered): Promise<WordedScope> => {
    const where = { organisationId: entered.organisation.id, id: context.req.param('id') ?? '' };
    const thing = await kind.find(deps, where);
    return { ...entered, thing, address: `${entered.base}${kind.path}/${thing.id}` };
  };
  const one = below(`${kind.path}/:id`, find);
  const inOne = below(`${kind.path}/:id/:language`, async (context, entered) => {
    const scope = await find(context, entered);
    return { scope, language: languageAt(context, scope.thing) };
  });

  one.get('', skillPolicy.read, (context, scope) => {
    const begun = languages.find((tag) => tag === context.req.query('language'));
    if (begun) return context.redirect(`${scope.address}/${begun}`, 303);
    return show(context, { ...frame(scope), body: <WordedPage scope={scope} /> });
  });

  inOne.get('', skillPolicy.read, (context, { scope, language }) => {
    const rows = wordedRows(scope.thing, language);
    return show(context, { ...frame(scope), body: <WordedLanguagePage {...{ scope, language, rows }} /> });
  });

  inOne.form('', skillPolicy.author, {
    limit: bodies.long,
    schema: ({ scope, language }) => wordedSchema(scope.thing, language),
    act: async (context, { scope, language }, { posted }) => {
      const { actor, organisation, thing } = scope;
      const command = { organisationId: organisation.id, id: thing.id, language };
      await kind.save(deps, actor, { ...command, after: (now) => wordedAfter(now, language, posted) });
      flash(context, 'saved');
      return context.redirect(`${scope.address}/${language}`, 303);
    },
    page: (context, { scope, language }, { values, errors, status }) => {
      const page = { scope, language, errors, rows: wordedRows(scope.thing, language, values) };
      return show(context, { ...frame(scope), status, body: <WordedLanguagePage {...page} /> });
    },
  });

  return routes;
}

function frame({ thing }: WordedScope) {
  return { layout: 'console' as const, title: thing.name };
}

/** A language in which there is anything to say. */
function languageAt(context: Context<WebEnv>, thing: Worded): string {
  const language = [...languages, ...thing.languages, thing.original].find(
    (tag) => tag === context.req.param('language'),
  );
  if (language === undefined || thing.textsIn(language).length === 0)
    throw new Refusal('not-found', say('web.translation-not-found'));
  return language;
}
