import { parentPort, workerData } from 'node:worker_threads';
import { FacetIndex } from './facet-index.ts';
import type { FromIndex, ToIndex } from './index-messages.ts';
import type { SearchDocument, SearchShape } from './search-question.ts';

// A thread with an index in it. It knows no database: what changed is told to it, and it answers in the order in which
// it is told and asked.
const port = parentPort;
if (!port) throw new Error('This file is for a worker thread.');
const index = new FacetIndex(workerData as SearchShape);
const tell = (message: FromIndex) => port.postMessage(message);

port.on('message', (message: ToIndex) => {
  if (message.kind === 'ask') {
    const { id } = message;
    try {
      tell({ kind: 'answer', id, answer: JSON.stringify(index.ask(JSON.parse(message.question))) });
    } catch (error) {
      tell({ kind: 'failed', id, error: String(error) });
    }
    return;
  }
  if (message.kind === 'put')
    for (const document of JSON.parse(message.documents) as SearchDocument[]) index.put(document);
  else for (const id of message.ids) index.drop(id);
  tell({ kind: 'holds', size: index.size, wasted: index.wasted });
});
