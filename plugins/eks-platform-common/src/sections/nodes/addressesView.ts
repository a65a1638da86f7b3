import type { Findings } from '../../problems/findings';
import {
  getNodeSubnets,
  PREFIX_ADDRESSES,
  usesPrefixes,
} from '../../addresses/nodeSubnets';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import { isFinishedPod } from '../../kubernetes/finishedPod';
import { getAmount } from '../../kubernetes/resourceSum';
import { visitInSteps, type Steps } from '../../view/steps';
import type { ItemState } from '../../view/itemState';

// Below a tenth, the next scale-up may take the rest.
const FEW_SHARE = 0.1;
// A node with so few places left is full before its CPU is, perhaps.
const FEW_PLACES = 3;
const NODES = { perStep: 2_500 };

/** A subnet of nodes with what it can still give. @public */
export interface SubnetRow {
  id: string;
  name?: string;
  zone: string;
  cidr: string;
  free: number;
  /** Addresses that it can give at all. */
  total?: number;
  /** Under prefix delegation: prefixes of 16 that could be free at most. */
  freePrefixes?: number;
  /** Instances of the cluster in it. */
  instances?: number;
  state: ItemState;
}

/** Addresses and places for pods. @public */
export interface AddressesView {
  /** Absent while subnets are not known. */
  subnets?: SubnetRow[];
  /** Whether nodes take addresses by prefixes of 16; absent when that is not known. */
  prefixes?: boolean;
  /** Places for pods by the limit of each node; absent while pods are not known. */
  places?: {
    free: number;
    total: number;
    /** Nodes with at most three places left. */
    fullNodes: number;
    /** Of these, with more than half of their CPU not asked for: the limit holds them back, not their size. */
    limitedNodes: number;
  };
}

/** Free addresses of the subnets of nodes and free places on nodes. */
export function* makeAddressesViewInSteps(
  findings: Findings,
): Steps<AddressesView> {
  const prefixes = usesPrefixes(findings);
  const subnets = getNodeSubnets(findings);
  const places = yield* countPlacesInSteps(findings);
  return {
    ...(subnets && {
      subnets: subnets.map(({ freeAddresses: free, ...subnet }) => ({
        ...subnet,
        free,
        ...(prefixes && { freePrefixes: Math.floor(free / PREFIX_ADDRESSES) }),
        state: judge(free, subnet.total, prefixes),
      })),
    }),
    ...(prefixes !== undefined && { prefixes }),
    ...(places && { places }),
  };
}

function judge(
  free: number,
  total: number | undefined,
  prefixes: boolean | undefined,
): ItemState {
  const isEmpty = free < (prefixes ? PREFIX_ADDRESSES : 1);
  const isScarce = total !== undefined && free / total <= FEW_SHARE;
  return isEmpty || isScarce ? 'warning' : 'ok';
}

function* countPlacesInSteps(
  findings: Findings,
): Steps<AddressesView['places']> {
  const { nodes, pods } = findings.kubernetes;
  if (!nodes || !pods) {
    return undefined;
  }
  const places = { free: 0, total: 0, fullNodes: 0, limitedNodes: 0 };
  yield* visitInSteps(nodes, NODES, node => {
    const most = getAmount(node.allocatable, 'pods');
    // A node of Fargate is made for its one pod.
    if (most === undefined || getNodeIdentity(node).origin === 'fargate') {
      return;
    }
    const own = (findings.podsByNode.get(node.meta.name) ?? []).filter(
      pod => !isFinishedPod(pod),
    );
    const free = Math.max(0, most - own.length);
    places.total += most;
    places.free += free;
    if (free <= FEW_PLACES) {
      const asked = own.reduce(
        (sum, pod) => sum + (getAmount(pod.requests, 'cpu') ?? 0),
        0,
      );
      const cpu = getAmount(node.allocatable, 'cpu') ?? 0;
      places.fullNodes += 1;
      places.limitedNodes += asked < cpu / 2 ? 1 : 0;
    }
  });
  return places;
}
