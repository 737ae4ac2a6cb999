import { canonicalize, EngineError, type FetchedDocument, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import type { EngineCall, EngineResult, EngineTask } from './engine-threads.ts';
import { workOnTasks } from './worker-task.ts';

// The thread in which a stranger's bytes are read. It is given no database, no secret and no way to the network: it
// asks for documents.
workOnTasks<EngineTask, EngineResult, EngineCall>(async (task, ask) => {
  if (task.kind === 'find-lost-terms') {
    try {
      await canonicalize(task.document, nodeCrypto);
      return { kind: 'lost-terms' };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { kind: 'lost-terms', found: error.message };
    }
  }
  const report = await verify(task.presented, {
    ...task.options,
    crypto: nodeCrypto,
    compression: nodeCompression,
    fetch: async (url, wanted) => (await ask({ kind: 'fetch', url, wanted })) as FetchedDocument,
    trust: async (issuerId) =>
      (await ask({ kind: 'trust', issuerId })) as { name: string; source: string } | undefined,
  });
  return { kind: 'report', report };
});
