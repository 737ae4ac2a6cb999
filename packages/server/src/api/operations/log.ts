import { getLog } from '../../modules/transparency/index.ts';
import { logJson, toLogJson } from '../json/log.ts';
import { operation } from '../operation.ts';

/** What anybody may check without us. */
export const logOperations = [
  operation({
    id: 'getLog',
    method: 'get',
    path: '/log',
    tag: 'verification',
    result: logJson,
    act: async (deps) => ({ body: toLogJson(await getLog(deps), deps.config) }),
  }),
];
