import type { DatabaseService } from '@backstage/backend-plugin-api';
import {
  historyPointOf,
  type ClusterSnapshot,
  type HistoryPoint,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Knex } from 'knex';
import { migrate } from './migrate';

const SNAPSHOTS = 'cluster_snapshots';
const HISTORY = 'cluster_history';
const FAILURE_LENGTH = 1000;
// SQLite takes 32,766 bound values at most, older builds 999.
const REFS_AT_ONCE = 500;

interface SnapshotRecord {
  entity_ref: string;
  looked_at: number | string;
  body: string | null;
  failure: string | null;
  failing_since: number | string | null;
}

/** The newest look at one cluster. */
export interface RememberedCluster {
  entityRef: string;
  lookedAt: Date;
  /** The last good one; older than `lookedAt` while looks fail. */
  snapshot?: ClusterSnapshot;
  failure?: { message: string; since: Date };
}

/** What the plugin's database remembers of clusters; shared by all replicas. */
export class SnapshotStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static async create(database: DatabaseService): Promise<SnapshotStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await migrate(knex);
    }
    return new SnapshotStore(knex);
  }

  async succeed(snapshot: ClusterSnapshot): Promise<void> {
    const at = Date.parse(snapshot.takenAt);
    await this.#knex.transaction(async trx => {
      await trx<SnapshotRecord>(SNAPSHOTS)
        .insert({
          entity_ref: snapshot.entityRef,
          looked_at: at,
          body: JSON.stringify(snapshot),
          failure: null,
          failing_since: null,
        })
        .onConflict('entity_ref')
        .merge();
      await trx(HISTORY)
        .insert({
          entity_ref: snapshot.entityRef,
          at,
          body: JSON.stringify(historyPointOf(snapshot)),
        })
        .onConflict(['entity_ref', 'at'])
        .ignore();
    });
  }

  /** Notes a look without an answer; what was known stays. */
  async fail(entityRef: string, message: string, at: Date): Promise<void> {
    const failure = message.slice(0, FAILURE_LENGTH);
    const lookedAt = at.getTime();
    await this.#knex<SnapshotRecord>(SNAPSHOTS)
      .insert({
        entity_ref: entityRef,
        looked_at: lookedAt,
        body: null,
        failure,
        failing_since: lookedAt,
      })
      .onConflict('entity_ref')
      .merge({
        looked_at: lookedAt,
        failure,
        failing_since: this.#knex.raw('coalesce(??, ?)', [
          `${SNAPSHOTS}.failing_since`,
          lookedAt,
        ]),
      });
  }

  /** When any cluster was last looked at; undefined: never. */
  async newestLook(): Promise<Date | undefined> {
    const [{ newest }] = await this.#knex(SNAPSHOTS).max('looked_at as newest');
    return newest === null ? undefined : new Date(Number(newest));
  }

  async all(): Promise<Map<string, RememberedCluster>> {
    const records = await this.#knex<SnapshotRecord>(SNAPSHOTS).select();
    return new Map(
      records.map(record => [record.entity_ref, remember(record)]),
    );
  }

  async get(entityRef: string): Promise<RememberedCluster | undefined> {
    const record = await this.#knex<SnapshotRecord>(SNAPSHOTS)
      .where({ entity_ref: entityRef })
      .first();
    return record && remember(record);
  }

  /** Points of these clusters, oldest first. */
  async history(
    entityRefs: string[],
    since: Date,
  ): Promise<Map<string, HistoryPoint[]>> {
    const points = new Map<string, HistoryPoint[]>();
    for (let i = 0; i < entityRefs.length; i += REFS_AT_ONCE) {
      const records = await this.#knex(HISTORY)
        .whereIn('entity_ref', entityRefs.slice(i, i + REFS_AT_ONCE))
        .andWhere('at', '>=', since.getTime())
        .orderBy('at')
        .select('entity_ref', 'body');
      for (const { entity_ref: entityRef, body } of records) {
        const list = points.get(entityRef) ?? [];
        list.push(JSON.parse(body));
        points.set(entityRef, list);
      }
    }
    return points;
  }

  /** Forgets clusters that are not among these and were not looked at since `before`: a catalog may lose an entity for a while. */
  async forgetOthers(entityRefs: string[], before: Date): Promise<void> {
    const idle: string[] = await this.#knex(SNAPSHOTS)
      .where('looked_at', '<', before.getTime())
      .pluck('entity_ref');
    const kept = new Set(entityRefs);
    const gone = idle.filter(entityRef => !kept.has(entityRef));
    for (let i = 0; i < gone.length; i += REFS_AT_ONCE) {
      const some = gone.slice(i, i + REFS_AT_ONCE);
      await this.#knex.transaction(async trx => {
        await trx(SNAPSHOTS).whereIn('entity_ref', some).delete();
        await trx(HISTORY).whereIn('entity_ref', some).delete();
      });
    }
  }

  /** Deletes history before `oldest`, and all but the first point of each hour before `coarse`. */
  async thinOut(options: { oldest: Date; coarse: Date }): Promise<void> {
    const { oldest, coarse } = options;
    await this.#knex(HISTORY).where('at', '<', oldest.getTime()).delete();
    const hour = this.#knex.raw('floor(?? / 3600000)', ['at']);
    const first = await this.#knex(HISTORY)
      .where('at', '<', coarse.getTime())
      .select('entity_ref')
      .min('at as first')
      .count('* as points')
      .groupBy('entity_ref', hour)
      .having(this.#knex.raw('count(*) > 1'));
    for (const { entity_ref: entityRef, first: kept } of first) {
      const start = Number(kept);
      const end = (Math.floor(start / 3_600_000) + 1) * 3_600_000;
      await this.#knex(HISTORY)
        .where('entity_ref', entityRef)
        .andWhere('at', '>', start)
        .andWhere('at', '<', Math.min(end, coarse.getTime()))
        .delete();
    }
  }
}

function remember(record: SnapshotRecord): RememberedCluster {
  return {
    entityRef: record.entity_ref,
    lookedAt: new Date(Number(record.looked_at)),
    snapshot: record.body ? JSON.parse(record.body) : undefined,
    failure:
      record.failure === null
        ? undefined
        : {
            message: record.failure,
            since: new Date(Number(record.failing_since)),
          },
  };
}
