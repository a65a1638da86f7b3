import type {
  ClusterView,
  Fleet,
  NodeDetail,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { moveInTime } from '../src/__testUtils__/moveInTime';

declare const require: {
  context(
    folder: string,
    deep: boolean,
    pattern: RegExp,
    mode: 'lazy',
  ): { (file: string): Promise<unknown>; keys(): string[] };
};

/** What a backend said of one scenario of the simulator. */
export interface Recording {
  id: string;
  title: string;
  /** Id of the problem that is the scenario's cause. */
  expects?: string;
  view: ClusterView;
  details: Record<string, NodeDetail>;
}

const files = require.context('./scenarios', false, /\.json$/, 'lazy');
const CLUSTER = /^\.\/cluster-(.+)\.json$/;

/** Names of the clusters of all recorded scenarios. */
export const RECORDED_CLUSTERS = files
  .keys()
  .flatMap(file => CLUSTER.exec(file)?.[1] ?? []);

/** What was recorded of a cluster, as if it were said now. */
export function readRecording(cluster: string): Promise<Recording> {
  return read<Recording>(`./cluster-${cluster}.json`);
}

/** The whole fleet, as if it were said now; undefined where nothing was recorded. */
export async function readFleet(): Promise<Fleet | undefined> {
  return files.keys().includes('./fleet.json')
    ? read<Fleet>('./fleet.json')
    : undefined;
}

async function read<T>(file: string): Promise<T> {
  const module = (await files(file)) as { default?: unknown };
  const recording = (module.default ?? module) as T & { recordedAt: string };
  return moveInTime(
    recording,
    Date.now(),
    new Date(recording.recordedAt).getTime(),
  );
}
