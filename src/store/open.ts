/** The store: every port of the application on one libsql client, a local file or a server. */
import type { Client } from '@libsql/client';
import type { LogStore } from '../app/log/verify.ts';
import type { Store } from '../app/ports.ts';
import { createAddresses } from './addresses.ts';
import { createAppraisals } from './appraisals.ts';
import { createAttachments } from './attachments.ts';
import { createCommitter } from './commit.ts';
import { createDatabase, type Database } from './database.ts';
import { createDecisions } from './decisions.ts';
import { createDirectoryStore, type DistrictWriter } from './directory.ts';
import { createDoubleReport } from './double-report.ts';
import { createDuty } from './duty.ts';
import { createFacts } from './facts.ts';
import { createFigures } from './figures.ts';
import { createInvitations } from './invitations.ts';
import { createLogStore } from './log.ts';
import { createMap } from './map.ts';
import { createNear } from './near.ts';
import { createNumbers } from './numbers.ts';
import { createPeopleStore } from './people.ts';
import { createPurges } from './purges.ts';
import { createReach } from './reach.ts';
import { createRosters } from './rosters.ts';
import { createScores } from './scores.ts';
import { createSettings } from './settings.ts';
import { createSpotChecks } from './spot-checks.ts';
import { createThingLog } from './thing-log.ts';
import { createThings } from './things.ts';
import { createTickets } from './tickets.ts';
import { createWriter } from './writer.ts';

export { backfill } from './backfill.ts';
export { type Migration, migrate } from './migrate.ts';
export { prepareClient } from './pragmas.ts';

export type OpenStore = Store &
  DistrictWriter &
  LogStore & {
    /** For better-auth's adapter. */
    db: Database;
    /** Once no commit is queued or under way: before the client is closed. */
    settled(): Promise<void>;
  };

/** On a prepared, migrated client; from '@libsql/client' or '@libsql/client/web'. */
export const createStore = (client: Client): OpenStore => {
  const db = createDatabase(client);
  const write = createWriter(client);
  const committer = createCommitter(client, write);
  const numbers = createNumbers(client, write);
  return {
    db,
    ...createTickets(client),
    ...createFacts(client),
    ...createMap(client),
    ...createDecisions(client),
    ...createNear(client),
    ...createPeopleStore(db),
    ...createDirectoryStore(db),
    ...createDuty(db),
    ...createAttachments(db),
    ...createSettings(client, write),
    ...createPurges(db),
    ...createThings(client),
    ...createRosters(client),
    ...createDoubleReport(client),
    ...createInvitations(client, write),
    ...createLogStore(client),
    ...createThingLog(client),
    ...createScores(client),
    ...createFigures(client),
    ...createSpotChecks(db),
    ...createAppraisals(db),
    ...createAddresses(client, write),
    ...createReach(client, write),
    nextNumber: numbers.nextNumber,
    commit: async (change, also) => {
      const result = await committer.commit(change, also);
      numbers.heed(result);
      return result;
    },
    settled: committer.settled,
  };
};
