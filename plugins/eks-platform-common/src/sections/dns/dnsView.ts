import type { Quantity } from '../../view/quantity';
import type { ItemState } from '../../view/itemState';

/** One part of how names are answered inside the cluster. @public */
export interface DnsPart {
  state: ItemState;
  /** `2 of 2 ready`, `on 11 of 12 nodes`, `not installed`. */
  text: string;
  detail?: string;
}

/** How names are answered inside the cluster. @public */
export interface DnsView {
  coreDns: DnsPart;
  /** NodeLocal DNSCache. */
  cache: DnsPart;
  /** Pods that ask, against what CoreDNS alone bears. */
  load: DnsPart & { pods: Quantity; threshold: number };
}
