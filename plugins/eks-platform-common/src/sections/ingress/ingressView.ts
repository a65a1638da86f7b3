import type { HostRow } from './hostRow';
import type { ItemState } from '../../view/itemState';

/** A load balancer with what AWS says of its targets. @public */
export interface LoadBalancerRow {
  name: string;
  kind: 'NLB' | 'ALB' | 'address';
  scheme: 'public' | 'internal' | 'unknown';
  /** How many hosts it serves. */
  hosts: number;
  state: ItemState;
  /** `3 of 3 targets`, `no address yet`. */
  text: string;
  address?: string;
}

/** A certificate of cert-manager, or of ACM. @public */
export interface CertificateRow {
  /** Unlike any other of the list. */
  id: string;
  source: 'cert-manager' | 'ACM';
  /** `namespace/name`, or the domain of ACM's. */
  name: string;
  names: string[];
  state: ItemState;
  text: string;
  expiresAt?: string;
  renewsAt?: string;
}

/** What DNS says of the hosts, counted. @public */
export interface DnsSummary {
  here: number;
  /** Lead elsewhere, in part or as a whole. */
  elsewhere: number;
  missing: number;
  /** Records that are awaited. */
  new: number;
  /** Behind somebody who passes requests on. */
  proxied: number;
  /** Names that public DNS does not know. */
  private: number;
  /** Not answered, or not asked yet. */
  unknown: number;
  /** ISO 8601; absent: DNS has not been asked. */
  observedAt?: string;
  /** Who writes the records. */
  writer: { state: ItemState; text: string; detail?: string };
}

/** @public */
export interface IngressView {
  hosts: HostRow[];
  /** Hosts with TLS; `unknown`: whether a certificate serves them cannot be read. */
  counts: {
    hosts: number;
    covered: number;
    failed: number;
    issuing: number;
    unknown: number;
  };
  loadBalancers: LoadBalancerRow[];
  certificates: CertificateRow[];
  dns: DnsSummary;
}
