import { type Context, Hono } from 'hono';
import { listPublished } from '../../modules/catalog/index.ts';
import { findOrganisation, listOrganisations } from '../../modules/organisations/index.ts';
import {
  confirmStatement,
  declineStatement,
  getPublicStatement,
  getStatement,
  isRecognized,
  listStatements,
  makeStatement,
  mayBeSaidBy,
  type Spoken,
  statementAddress,
  trustPolicy,
  withdrawStatement,
} from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState, one as typed } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { flash, show } from '../show.tsx';
import { accreditationConsole } from './accreditation-routes.tsx';
import { ChoosePage, MakePage } from './make-page.tsx';
import { providerConsole } from './provider-routes.tsx';
import { endOf, makeForm, withdrawForm } from './statement-forms.ts';
import { sides, statementColumns, statementList, statementsQuery } from './statement-list.tsx';
import { StatementPage } from './statement-page.tsx';
import { OwnStatementPage, StatementsPage } from './statements-page.tsx';

/** What organisations say of each other: `/statements/:id` for everybody, and the console's place for it. */
export function trustPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/statements/:id', async (context) => {
    const spoken = await getPublicStatement(deps, context.req.param('id'));
    const words = wordsOf(context).trust;
    const { statement, speaker } = spoken;
    const address = `${deps.config.publicUrl}${statementAddress(statement)}`;
    context.header('vary', 'accept', { append: true });
    context.header('link', `<${address}>; rel="alternate"; type="application/vc+ld+json"`);
    return show(context, {
      title: `${words.kinds[statement.kind]}: ${statement.about.title}`,
      description: `${speaker.name} ${words.says(statement.kind, statement.about)}.`,
      body: <StatementPage spoken={spoken} isRecognized={await isRecognized(deps, statement.id)} />,
    });
  });
  routes.route('/', accreditationConsole(deps));
  routes.route('/', providerConsole(deps));
  // Before the page of one statement, whose id `new` would be.
  routes.route('/', makeRoutes(deps));
  routes.route('/', statementConsole(deps));
  return routes;
}

function statementConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, below } = consoleDoor(deps);
  const { see, speak } = trustPolicy;
  get('/statements', see, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const side = sides.find((each) => each === context.req.query('side')) ?? 'received';
    const rows = (await listStatements(deps, actor, { organisationId }))[side];
    const columns = statementColumns(wordsOf(context), { base: `${base}/statements`, side });
    const asked = { list: statementList, query: statementsQuery.read(context.req), columns };
    if (asked.query.isFile) return fileOfRows(`statements-${slug}`, rows, asked);
    const maySpeak = speak(actor, { organisationId });
    const mayAccredit = mayBeSaidBy('accreditation', organisation.kind);
    const page = {
      base: `${base}/statements`,
      side,
      maySpeak,
      mayAccredit,
      statements: openRows(rows, asked),
    };
    const { title } = wordsOf(context).trust.console;
    return show(context, { title, layout: 'console', body: <StatementsPage {...page} /> });
  });

  const one = below('/statements/:id', async (context, entered: Entered) => {
    const named = { organisationId: entered.organisation.id, statementId: context.req.param('id') ?? '' };
    return { ...entered, named, spoken: await getStatement(deps, entered.actor, named) };
  });
  type One = Parameters<Parameters<typeof one.get>[2]>[1];
  const showOne = (context: Context<WebEnv>, { actor, base, named, spoken }: One, state: FormState) => {
    const may = speak(actor, named) ? openActs(spoken, named.organisationId) : noActs;
    const page = { base: `${base}/statements`, spoken, state, ...may };
    const { title } = spoken.statement.about;
    const body = <OwnStatementPage {...page} />;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  one.get('', see, (context, found) => showOne(context, found, emptyForm));
  one.button('/confirm', speak, async (context, { actor, base, named }) => {
    await confirmStatement(deps, actor, named);
    flash(context, 'statementConfirmed');
    return context.redirect(`${base}/statements/${named.statementId}`, 303);
  });
  one.button('/decline', speak, async (context, { actor, base, named }) => {
    await declineStatement(deps, actor, named);
    flash(context, 'statementDeclined');
    return context.redirect(`${base}/statements/${named.statementId}`, 303);
  });
  one.form('/withdraw', speak, {
    limit: bodies.short,
    schema: withdrawForm,
    act: async (context, { actor, base, named }, { value: { reason } }) => {
      await withdrawStatement(deps, actor, { ...named, reason });
      flash(context, 'statementWithdrawn');
      return context.redirect(`${base}/statements/${named.statementId}`, 303);
    },
    page: showOne,
  });
  return routes;
}

/** Where a statement begins: of whom, then what. */
function makeRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const { speak } = trustPolicy;
  const showForm = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { organisation: speaker } = entered;
    const base = `${entered.base}/statements`;
    const wanted = (typed(state.values, 'organisation') || context.req.query('organisation')) ?? '';
    const other = wanted === '' ? undefined : await findOrganisation(deps, wanted.slice(0, 100));
    const title = wordsOf(context).trust.console.make;
    if (!other || other.id === speaker.id) {
      const others = (await listOrganisations(deps)).filter(({ id }) => id !== speaker.id);
      const body = <ChoosePage base={base} others={others} />;
      return show(context, { title, layout: 'console', body, status: state.status });
    }
    const offers = await listPublished(deps, { organisationId: other.id });
    const body = <MakePage {...{ base, speaker, other, offers, state }} />;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get('/statements/new', speak, (context, entered) => showForm(context, entered, emptyForm));
  form('/statements/new', speak, {
    limit: bodies.short,
    schema: makeForm,
    act: async (context, { actor, organisation: speaker, base }, { value }) => {
      const { organisation, achievementId, validUntil, ...wording } = value;
      const { id } = await makeStatement(deps, actor, {
        speakerId: speaker.id,
        subject: { organisation, achievementId },
        wording: { ...wording, validUntil: endOf(validUntil) },
      });
      flash(context, 'statementMade');
      return context.redirect(`${base}/statements/${id}`, 303);
    },
    page: showForm,
  });
  return routes;
}

const noActs = { mayConfirm: false, mayWithdraw: false };

/** What this side can do about a statement now. */
function openActs({ statement, state }: Spoken, organisationId: string) {
  const isSpeaker = statement.speakerId === organisationId;
  const isOpen = state === 'waiting' || state === 'standing' || state === 'future';
  const isPartner = statement.kind === 'partnership' && state !== 'waiting';
  return {
    mayConfirm: !isSpeaker && state === 'waiting',
    mayWithdraw: isOpen && (isSpeaker || isPartner),
  };
}
