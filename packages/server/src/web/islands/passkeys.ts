// Passkeys: only the browser can talk to the device that holds them. The server decides everything.
interface Ceremony {
  ticket: string;
  options: unknown;
}

const place = document.querySelector<HTMLElement>('[data-passkey]');
if (place && 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential) {
  place.hidden = false;
  place.querySelector('button')?.addEventListener('click', (event) => {
    event.preventDefault();
    void run(place);
  });
}

async function run(place: HTMLElement): Promise<void> {
  const button = place.querySelector('button');
  say(place, '');
  if (button) button.disabled = true;
  try {
    location.assign(place.dataset.passkey === 'add' ? await add(place) : await signIn(place));
  } catch {
    // Refused by the person, the device or the server: the way out is the same.
    say(place, place.dataset.failed ?? '');
    if (button) button.disabled = false;
  }
}

async function add(place: HTMLElement): Promise<string> {
  const { ticket, options } = await post<Ceremony>(place, '/account/passkeys/options', {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey });
  const name = place.querySelector('input')?.value ?? '';
  const { next } = await post<{ next: string }>(place, '/account/passkeys/add', {
    ticket,
    response: toJson(credential),
    name,
  });
  return next;
}

async function signIn(place: HTMLElement): Promise<string> {
  const { ticket, options } = await post<Ceremony>(place, '/sign-in/passkey/options', {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await navigator.credentials.get({ publicKey });
  const { next } = await post<{ next: string }>(place, '/sign-in/passkey', {
    ticket,
    response: toJson(credential),
    next: place.dataset.next ?? '/',
  });
  return next;
}

async function post<Answer>(place: HTMLElement, path: string, body: unknown): Promise<Answer> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': place.dataset.csrf ?? '' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Answer;
}

function toJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('The device gave no passkey.');
  return credential.toJSON();
}

function say(place: HTMLElement, text: string): void {
  const message = place.querySelector('[data-passkey-message]');
  if (message) message.textContent = text;
}
