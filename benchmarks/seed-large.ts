// npm run seed:large   (CAIRN_DATA or DATABASE_URL say where; COUNT how many)
// Loads 100,000 made-up editions of 500 organisations with runs, offers and 14,000 skills, to see a large catalogue at work.
import { readConfig } from '../packages/server/src/config.ts';
import { startEmbeddedPostgres } from '../packages/server/src/database/embedded.ts';
import { migrate } from '../packages/server/src/database/migrate.ts';
import { openDatabase } from '../packages/server/src/database/open.ts';
import { large, loadLarge } from './large/load.ts';

const config = readConfig(process.env);
const count = Number(process.env.COUNT ?? large.editions);
const postgres = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataFolder, console.log);
const open = await openDatabase(config.databaseUrl ?? postgres?.url ?? '');
try {
  await migrate(open.database, open.pool, console.log);
  await loadLarge(open.pool, { count, tell: console.log });
} finally {
  await open.close();
  await postgres?.stop();
}
