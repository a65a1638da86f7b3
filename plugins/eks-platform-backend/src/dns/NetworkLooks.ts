import {
  listNamesToResolve,
  type Answer,
  type ClusterState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { DnsLookups } from './DnsLookups';

type Known = Pick<ClusterState, 'kubernetes' | 'aws'>;
type Names = ReturnType<typeof listNamesToResolve>;

/** Looks up the names of one cluster's routes for as long as somebody looks at it. */
export interface NetworkLooks {
  /** What the network says of what the cluster serves. */
  answers(known: Known): ClusterState['network'];
  /** Called whenever something has been answered. */
  subscribe(listener: () => void): () => void;
}

/** Nobody is asked. */
export const NO_NETWORK: NetworkLooks = {
  answers: () => ({ dnsRecords: { state: 'not-asked' } }),
  subscribe: () => () => undefined,
};

/** Asks DNS for the names of a cluster's routes. */
export class DnsLooks implements NetworkLooks {
  readonly #lookups: DnsLookups;
  readonly #privateNames: boolean;
  readonly #names = new WeakMap<object, { of: unknown[]; names: Names }>();

  constructor(options: { lookups: DnsLookups; privateNames: boolean }) {
    this.#lookups = options.lookups;
    this.#privateNames = options.privateNames;
  }

  answers(known: Known): ClusterState['network'] {
    const names = this.#list(known);
    return {
      dnsRecords: names ? this.#lookups.read(names) : { state: 'not-asked' },
    };
  }

  /** As long as the routes are the same ones, so are their names: this is asked many times a second. */
  #list(known: Known): Names {
    const { ingresses, ingressRoutes, httpRoutes, gateways, services } =
      known.kubernetes;
    const { loadBalancers, hostedZones } = known.aws;
    const of = [ingresses, ingressRoutes, httpRoutes, gateways, services]
      .map(readAnswer)
      .concat([loadBalancers, hostedZones].map(readAnswer));
    const key = of.find(value => value !== undefined);
    const before = key && this.#names.get(key);
    if (before && before.of.every((value, i) => value === of[i])) {
      return before.names;
    }
    const names = listNamesToResolve(known, {
      privateNames: this.#privateNames,
    });
    if (key) {
      this.#names.set(key, { of, names });
    }
    return names;
  }

  subscribe(listener: () => void): () => void {
    return this.#lookups.subscribe(listener);
  }
}

function readAnswer(answer: Answer<object>): object | undefined {
  return answer.state === 'ok' ? answer.value : undefined;
}
