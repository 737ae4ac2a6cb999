import { type Answer, AnswerQueue, type Pending, type Sent } from './answer-queue.part.ts';
import { type Countdown, countDown } from './clock.part.ts';
import { ExamView, type ExamWords } from './exam-view.part.ts';

/** Written by web/assessment/exam-state.tsx. */
interface Setting {
  address: string;
  csrfToken: string;
  locale: string;
  timeZone: string;
  sequence: number;
  secondsLeft?: number;
  answers: { [position: string]: string[] };
  words: ExamWords;
}

/** Answers on their way at the end may still arrive before the hand-in. */
const millisecondsForTheLast = 2000;
const millisecondsBetweenTries = 3000;

const root = document.querySelector<HTMLElement>('[data-exam]');
const form = document.querySelector<HTMLFormElement>('#exam-form');
if (root && form) start(root, form, JSON.parse(root.dataset.exam ?? '{}') as Setting);

// Keeps each answer as it is given. The server alone decides what counts and when the time is over.
function start(root: HTMLElement, form: HTMLFormElement, setting: Setting): void {
  const view = new ExamView(root, form, setting);
  const windows = new BroadcastChannel(`cairn-exam:${setting.address}`);
  let clock: Countdown | undefined;
  let isAway = false;
  let isOver = false;
  let leaving = false;
  let nextTry: ReturnType<typeof setTimeout> | undefined;

  const post = (saves: Pending[], after: string, keepalive: boolean) =>
    fetch(`${setting.address}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': setting.csrfToken },
      body: JSON.stringify({ saves, after }),
      redirect: 'manual',
      keepalive,
    });

  const queue = new AnswerQueue({
    writer: crypto.randomUUID(),
    sequence: setting.sequence,
    storage: sessionStorage,
    key: `cairn-exam:${setting.address}`,
    send: (saves, after) => {
      if (!isAway && !isOver) view.sign('saving');
      return asSent(() => post(saves, after, false));
    },
    later() {
      clearTimeout(nextTry);
      nextTry = setTimeout(
        () => void queue.flush(isOver ? 'hand-in-when-over' : 'go-on'),
        millisecondsBetweenTries,
      );
    },
    report,
  });

  function report(sent: Sent): void {
    if (sent.kind === 'answered') {
      const wasAway = isAway;
      isAway = false;
      take(sent.answer);
      if (sent.answer.status === 'open' && !isOver && queue.pending.length === 0) {
        if (sent.answer.outcome) view.kept(sent.answer.keptAt);
        if (wasAway) view.say('polite', 'back');
        if (sent.answer.outcome) windows.postMessage('kept');
      }
      return;
    }
    const sign =
      sent.kind === 'away'
        ? isOver
          ? 'overAway'
          : 'away'
        : sent.kind === 'refused'
          ? 'refused'
          : 'signedOut';
    if (!isAway) view.say('assertive', sign);
    isAway = true;
    view.sign(sign);
  }

  function take(answer: Answer): void {
    queue.learn(answer);
    if (answer.status === 'final') {
      leave(queue.pending.length > 0 ? `${setting.address}?late` : setting.address);
      return;
    }
    view.take(answer, new Set(queue.pending.map((one) => one.position)), queue.sequence);
    if (answer.secondsLeft === undefined) return;
    clock?.set(answer.secondsLeft);
    // The server says that there is time left: its clock rules.
    if (isOver && answer.secondsLeft > 0) {
      isOver = false;
      view.reopen();
    }
  }

  function leave(address: string): void {
    if (leaving) return;
    leaving = true;
    queue.drop();
    location.assign(address);
  }

  /** Asks what is kept and how much time is left: after sleep, after another window, and now and then. */
  async function refresh(): Promise<void> {
    const sent = await asSent(() => fetch(`${setting.address}/answers`, { redirect: 'manual' }));
    if (sent.kind === 'answered') take(sent.answer);
  }

  function handIn(): void {
    if (isOver) return;
    isOver = true;
    view.close();
    void queue.flush();
    setTimeout(() => void queue.flush('hand-in-when-over'), millisecondsForTheLast);
  }

  form.addEventListener('change', (event) => {
    const position = view.positionOf(event.target);
    if (position === undefined) return;
    queue.add(position, view.placesAt(position));
    view.count(queue.pending);
    void queue.flush();
  });
  form.addEventListener('submit', (event) => {
    if (queue.pending.length > 0) {
      event.preventDefault();
      const submitter = event.submitter;
      void queue.flush().then(() => {
        if (queue.pending.length === 0 && !leaving) form.requestSubmit(submitter);
      });
    }
  });
  addEventListener('online', () => void queue.flush());
  addEventListener('pagehide', () => {
    if (queue.pending.length > 0) void post(queue.pending, 'go-on', true).catch(() => {});
  });
  addEventListener('beforeunload', (event) => {
    if (isAway && queue.pending.length > 0 && !leaving) event.preventDefault();
  });
  addEventListener('pageshow', (event) => event.persisted && void refresh());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void queue.flush();
    void refresh();
  });
  windows.addEventListener('message', () => void refresh());
  setInterval(() => void refresh(), 60_000);

  view.sign('standing');
  view.restore(queue.pending);
  // An answer may have been kept just after this page was written.
  void queue.flush().then(refresh);
  const face = root.querySelector<HTMLElement>('[data-seconds-left]');
  if (face && setting.secondsLeft !== undefined) {
    clock = countDown(face, setting.secondsLeft, (seconds) => {
      view.warn(seconds);
      if (seconds === 0) handIn();
    });
  }
}

async function asSent(ask: () => Promise<Response>): Promise<Sent> {
  try {
    const response = await ask();
    if (response.ok) return { kind: 'answered', answer: (await response.json()) as Answer };
    // A redirect leads to sign-in. Who is told that there is no such attempt is signed in as somebody else.
    const isStranger = response.status === 401 || response.status === 404;
    if (response.type === 'opaqueredirect' || isStranger) return { kind: 'signed-out' };
    return { kind: response.status >= 500 || response.status === 429 ? 'away' : 'refused' };
  } catch {
    return { kind: 'away' };
  }
}
