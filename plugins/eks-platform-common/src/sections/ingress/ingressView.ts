import type { HostRow } from './hostRow';
import type { ItemState } from '../../view/itemState';

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
  loadBalancers: {
    name: string;
    scheme: string;
    hosts: number;
    state: ItemState;
    address?: string;
  }[];
  certificates: {
    namespace: string;
    name: string;
    names: string[];
    state: ItemState;
    text: string;
    expiresAt?: string;
    renewsAt?: string;
  }[];
}
