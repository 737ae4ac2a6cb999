/** What is known of one message to one webhook. */
const delivery: { [member: string]: string } = {
  eventId: 'Id of the message, `msg_…`, by which the receiver knows it; the same in every attempt.',
  type: 'What it tells of.',
  state: '`waiting` for its next attempt, `delivered`, or `failed` for good.',
  attempts: 'How often it was tried.',
  nextAt: 'When it is tried next.',
  createdAt: 'When it happened.',
};

/** What the document of the API says of webhooks. */
export const webhookOperations: { [operation: string]: { title: string; text: string } } = {
  createWebhook: {
    title: 'Add a webhook',
    text: 'A program is told from now on. The secret that signs its messages stands in this answer and in no other.',
  },
  listWebhooks: { title: 'List webhooks', text: 'The webhooks of the organisation, the oldest first.' },
  getWebhook: {
    title: 'Read a webhook',
    text: 'Where it leads, of what it is told, and whether it works.',
  },
  changeWebhook: {
    title: 'Change a webhook',
    text: 'Changes the members that are sent; all others stay. Needs the ETag of the webhook that you saw.',
  },
  replaceWebhookSecret: {
    title: 'Replace the secret',
    text: 'Makes another secret, which stands in this answer and in no other. For 24 hours the one before signs too.',
  },
  pauseWebhook: {
    title: 'Pause a webhook',
    text: 'Nothing is told any more, and what waits is given up. Doing it again changes nothing.',
  },
  resumeWebhook: {
    title: 'Resume a webhook',
    text: 'What happens from now on is told again. Doing it again changes nothing.',
  },
  removeWebhook: {
    title: 'Remove a webhook',
    text: 'Removes it with its secret and the log of what was told it.',
  },
  sendWebhookTest: {
    title: 'Send a test',
    text: 'Sends a message that tells of nothing. Read the delivery to see what the program answered.',
  },
  listDeliveries: {
    title: 'List deliveries',
    text: 'What was told to a webhook, the newest first; it is kept for 90 days.',
  },
  getDelivery: {
    title: 'Read a delivery',
    text: 'What was sent, byte for byte, with every attempt, the newest first.',
  },
  replayDelivery: {
    title: 'Send it again',
    text: 'Sends the same message under the same id, with every attempt anew.',
  },
};

export const webhookWords: { [schema: string]: { [member: string]: string } } = {
  Webhook: {
    description: 'Which program it is.',
    paused: 'Since when nothing is told, and why; absent while it works.',
    failingSince: 'Since when it does not answer as it should; absent while it does.',
    formerSecretUntil: 'Until then the secret before the present one signs too.',
    createdAt: 'Since when it is told.',
  },
  NewWebhook: { description: 'Which program it is.' },
  WebhookChange: { description: 'Which program it is.' },
  WebhookSecret: {
    webhook: 'The webhook.',
    secret: 'What signs its messages (`whsec_…`). Keep it like a password: it is shown this once.',
  },
  Paused: {
    at: 'Since when.',
    because: '`by-hand`; `failing`: it did not answer for five days; `gone`: it answered 410.',
  },
  Delivery: delivery,
  WholeDelivery: {
    ...delivery,
    body: 'What is sent, byte for byte.',
    log: 'Every attempt, the newest first.',
  },
  Attempt: {
    number: 'From 1.',
    at: 'When it was made.',
    milliseconds: 'How long the answer took.',
    status: 'The HTTP status that came back; absent when there was no answer.',
    fault: 'Why there was no answer.',
    answer: 'The first 2 kB of what was answered.',
  },
};
