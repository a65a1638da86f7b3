import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type {
  AccountProfiles,
  AwsAccounts,
  ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { telemetry } from '../telemetry/Telemetry';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import { ClusterLooks } from './ClusterLooks';
import { SnapshotRounds } from './SnapshotRounds';
import type { SnapshotStore } from './SnapshotStore';

// The catalog has its first entities then.
const FIRST_AFTER_SECONDS = 5;
// A round of 200 clusters of which some never answer stays far below.
const ROUND_WITHIN_MINUTES = 10;

/** Takes snapshots in the background; the scheduler's lock lets one replica do it at a time. */
export async function scheduleSnapshots(options: {
  scheduler: SchedulerService;
  auth: AuthService;
  profiles: AccountProfiles;
  aws: AwsAccounts;
  connections: ClusterConnections;
  catalog: ClusterCatalog;
  observations: ClusterObservations;
  store: SnapshotStore;
  logger: LoggerService;
  snapshots: { everySeconds: number };
  now(): Date;
}): Promise<void> {
  const { scheduler, snapshots, logger } = options;
  const rounds = new SnapshotRounds({
    ...options,
    looks: new ClusterLooks(options),
  });
  await scheduler.scheduleTask({
    id: 'eks-platform-snapshots',
    frequency: { seconds: snapshots.everySeconds },
    timeout: { minutes: ROUND_WITHIN_MINUTES },
    initialDelay: { seconds: FIRST_AFTER_SECONDS },
    async fn(signal) {
      const startedAt = Date.now();
      const { looked, failed } = await rounds.run(signal);
      const tookMs = Date.now() - startedAt;
      telemetry.count('snapshotRoundMs', { result: 'done' }, tookMs);
      logger.info(
        `Looked at ${
          looked + failed
        } clusters in ${tookMs} ms, ${failed} of them gave no answer`,
        { clusters: looked + failed, failed, tookMs },
      );
    },
  });
}
