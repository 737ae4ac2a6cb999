import type { Context, Hono } from 'hono';
import {
  claim,
  comment,
  decideCase,
  getCase,
  listQueue,
  queues,
  readQueue,
} from '../../modules/cases/index.ts';
import { organisationPolicy } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadReported } from '../community/reported-part.tsx';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { loadApplication } from '../trust/application-part.tsx';
import { commentForm, decisionForm } from './case-forms.ts';
import { withKinds } from './case-kinds.ts';
import { caseColumns, queueQuery } from './case-list.tsx';
import { caseNames } from './case-names.ts';
import { draftAddress } from './draft-address.ts';
import { loadLapse } from './load-lapse.ts';
import { CasePage, QueuePage } from './queue-page.tsx';

/** `/console/:slug/cases`: what the organisation has to decide. Each kind of case says who decides it. */
export function caseConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, below } = consoleDoor(deps);
  const deciding = withKinds(deps);
  const may = organisationPolicy.enter;

  get('/cases', may, async (context, { actor, organisation, base }) => {
    const { id: organisationId, slug } = organisation;
    const { cases: words } = wordsOf(context);
    const queue = queues.find((each) => each === context.req.query('queue')) ?? 'open';
    const query = queueQuery(queue).read(context.req);
    const asked = { organisationId, queue, request: query };
    const columns = caseColumns(words, { base: `${base}/cases`, now: deps.now() });
    if (query.isFile) return listFile(`cases-${slug}`, columns, readQueue(deciding, actor, asked));
    const found = await listQueue(deciding, actor, asked);
    const body = <QueuePage base={`${base}/cases`} queue={queue} cases={{ query, columns, found }} />;
    return show(context, { title: words.queue.title, layout: 'console', body });
  });

  const one = below('/cases/:id', async (context, { actor, organisation, base }: Entered) => {
    const named = { organisationId: organisation.id, id: context.req.param('id') ?? '' };
    const opened = await getCase(deciding, actor, named);
    return { actor, named, opened, slug: organisation.slug, address: `${base}/cases/${named.id}` };
  });
  type One = Parameters<Parameters<typeof one.get>[2]>[1];
  const showOne = async (context: Context<WebEnv>, { actor, opened, slug }: One, state: FormState) => {
    const nameOf = await caseNames(deps, wordsOf(context), opened);
    const lapse = await loadLapse(deps, opened.found, { slug });
    const application = await loadApplication(deps, opened.found);
    const draftAt = await draftAddress(deps, opened.found, { slug });
    const reported = await loadReported(deps, opened.found);
    const body = (
      <CasePage
        {...opened}
        {...{ slug, nameOf, state, lapse, application, draftAt, reported }}
        actorId={actor.personId}
      />
    );
    return show(context, { title: opened.found.title, layout: 'console', body, status: state.status });
  };
  one.get('', may, (context, found) => showOne(context, found, emptyForm));
  one.button('/claim', may, async (context, { actor, named, address }) => {
    await claim(deciding, actor, named);
    flash(context, 'saved');
    return context.redirect(address, 303);
  });
  one.form('/comments', may, {
    limit: bodies.short,
    schema: commentForm,
    act: async (context, { actor, named, address }, { value: { text } }) => {
      await comment(deciding, actor, { ...named, text });
      flash(context, 'saved');
      return context.redirect(address, 303);
    },
    page: showOne,
  });
  one.form('/decide', may, {
    limit: bodies.short,
    schema: decisionForm,
    act: async (context, { actor, named, address }, { value: { decision, reason } }) => {
      await decideCase(deciding, actor, { ...named, decision, reason });
      flash(context, 'caseDecided');
      return context.redirect(address, 303);
    },
    page: showOne,
  });
  return routes;
}
