import { NotFoundError } from '@backstage/errors';
import {
  stringifyClusterRef,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AccountProfiles } from '../accounts/AccountProfiles';
import type { AwsAccounts } from '../aws/AwsAccounts';
import { EksTokenSource } from '../aws/EksTokenSource';
import type { ClusterConnection } from './ClusterConnection';
import type {
  ClusterConnections,
  DescribedCluster,
} from './ClusterConnections';
import { describeCluster } from './describeCluster';
import { explainRefusal } from './explainRefusal';
import { HttpClusterConnection } from './HttpClusterConnection';
import { keepFor } from './keepFor';

const DEFAULT_MAX_AGE_MS = 60_000;
// All kinds of a cluster are refused together.
const REFUSAL_KEPT_MS = 10_000;
const NOT_CONNECTABLE = new Set(['CREATING', 'PENDING', 'FAILED']);

interface Description {
  asked: Promise<DescribedCluster | undefined>;
  at: number;
}

/** Connections to EKS clusters, made on demand from `eks:DescribeCluster`. @public */
export class EksClusterConnections implements ClusterConnections {
  readonly #profiles: AccountProfiles;
  readonly #aws: AwsAccounts;
  readonly #now: () => Date;
  readonly #descriptions = new Map<string, Description>();
  readonly #connections = new Map<string, HttpClusterConnection>();

  constructor(options: {
    profiles: AccountProfiles;
    aws: AwsAccounts;
    now?(): Date;
  }) {
    this.#profiles = options.profiles;
    this.#aws = options.aws;
    this.#now = options.now ?? (() => new Date());
  }

  /** Concurrent callers share one call; a failed one is not kept. */
  async describe(ref: ClusterRef, options: { maxAgeMs?: number } = {}) {
    const { maxAgeMs = DEFAULT_MAX_AGE_MS } = options;
    const profile = this.#profiles.get(ref.account);
    const key = stringifyClusterRef(ref);
    const now = this.#now();
    const known = this.#descriptions.get(key);
    if (known && now.getTime() - known.at < maxAgeMs) {
      return known.asked;
    }
    const asked = describeCluster(this.#aws, {
      ref,
      role: profile.readerRole,
      now,
    });
    const description = { asked, at: now.getTime() };
    this.#descriptions.set(key, description);
    asked.catch(() => {
      if (this.#descriptions.get(key) === description) {
        this.#descriptions.delete(key);
      }
    });
    return asked;
  }

  async find(ref: ClusterRef): Promise<ClusterConnection | undefined> {
    const key = stringifyClusterRef(ref);
    let described: DescribedCluster | undefined;
    try {
      described = await this.describe(ref);
    } catch (error) {
      // A cluster keeps its endpoint for life, so EKS need not answer for it to be asked.
      const known = this.#connections.get(key);
      if (known) {
        return known;
      }
      throw error;
    }
    if (
      !described?.endpoint ||
      !described.certificateAuthority ||
      NOT_CONNECTABLE.has(described.facts.status)
    ) {
      this.#disconnect(key);
      return undefined;
    }
    return this.#connect(ref, {
      endpoint: described.endpoint,
      certificateAuthority: described.certificateAuthority,
    });
  }

  async get(ref: ClusterRef): Promise<ClusterConnection> {
    const connection = await this.find(ref);
    if (!connection) {
      throw new NotFoundError(
        `Cluster ${stringifyClusterRef(
          ref,
        )} does not exist or has no endpoint yet`,
      );
    }
    return connection;
  }

  /** A cluster that was made again has another endpoint, and so gets another connection. */
  #connect(
    ref: ClusterRef,
    at: { endpoint: string; certificateAuthority: string },
  ): HttpClusterConnection {
    const key = stringifyClusterRef(ref);
    const known = this.#connections.get(key);
    if (
      known?.endpoint === at.endpoint.replace(/\/$/, '') &&
      known.certificateAuthority === at.certificateAuthority
    ) {
      return known;
    }
    this.#disconnect(key);
    const connection = new HttpClusterConnection({
      ref,
      ...at,
      tokens: new EksTokenSource({
        clusterName: ref.name,
        region: ref.region,
        credentials: this.#aws.getCredentials(ref.account),
        now: this.#now,
      }),
      explainRefusal: keepFor(REFUSAL_KEPT_MS, {
        now: this.#now,
        ask: () =>
          explainRefusal(this.#aws, {
            ref,
            profile: this.#profiles.get(ref.account),
          }),
      }),
    });
    this.#connections.set(key, connection);
    return connection;
  }

  /** Closes the sockets of all clusters, so that the process can end. */
  close() {
    for (const key of [...this.#connections.keys()]) {
      this.#disconnect(key);
    }
  }

  #disconnect(key: string) {
    void this.#connections.get(key)?.close();
    this.#connections.delete(key);
  }
}
