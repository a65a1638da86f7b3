import { NotFoundError } from '@backstage/errors';
import {
  stringifyClusterRef,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AccountProfiles } from '../accounts/AccountProfiles';
import type { AwsAccounts } from '../aws/AwsAccounts';
import { EksTokenSource } from '../aws/EksTokenSource';
import type { ClusterConnections } from './ClusterConnections';
import type { ClusterOperator, ClusterOperators } from './ClusterOperators';
import { explainRefusal } from './explainRefusal';
import { HttpClusterConnection } from './HttpClusterConnection';

/** Connections with tokens of the operator roles; made on demand, since few ever write. @public */
export class EksClusterOperators implements ClusterOperators {
  readonly #profiles: AccountProfiles;
  readonly #aws: AwsAccounts;
  readonly #connections: Pick<ClusterConnections, 'describe'>;
  readonly #now?: () => Date;
  readonly #operators = new Map<string, HttpClusterConnection>();

  constructor(options: {
    profiles: AccountProfiles;
    aws: AwsAccounts;
    connections: Pick<ClusterConnections, 'describe'>;
    now?(): Date;
  }) {
    this.#profiles = options.profiles;
    this.#aws = options.aws;
    this.#connections = options.connections;
    this.#now = options.now;
  }

  async find(ref: ClusterRef): Promise<ClusterOperator | undefined> {
    const profile = this.#profiles.get(ref.account);
    const credentials = this.#aws.getOperatorCredentials(ref.account);
    if (!credentials) {
      return undefined;
    }
    const described = await this.#connections.describe(ref);
    const { endpoint, certificateAuthority } = described ?? {};
    const key = stringifyClusterRef(ref);
    if (!endpoint || !certificateAuthority) {
      throw new NotFoundError(`Cluster ${key} has no API server`);
    }
    const known = this.#operators.get(key);
    if (
      known?.endpoint === endpoint.replace(/\/$/, '') &&
      known.certificateAuthority === certificateAuthority
    ) {
      return known;
    }
    void known?.close();
    const operator = new HttpClusterConnection({
      ref,
      endpoint,
      certificateAuthority,
      tokens: new EksTokenSource({
        clusterName: ref.name,
        region: ref.region,
        credentials,
        now: this.#now,
      }),
      explainRefusal: () =>
        explainRefusal(this.#aws, {
          ref,
          profile,
          role: profile.operatorRole,
        }),
    });
    this.#operators.set(key, operator);
    return operator;
  }
}
