import type { ItemState } from '../../view/itemState';

/** @public */
export interface Cell {
  state: ItemState;
  /** At most 2 words, such as `points here`, `wildcard`, `failed 44 min`. */
  text: string;
  /** Shown on hover and focus. */
  detail?: string;
}

/** One link of Certificate → Request → Order → Challenge. @public */
export interface IssuanceStep {
  kind: 'Certificate' | 'CertificateRequest' | 'Order' | 'Challenge';
  name: string;
  state: ItemState;
  text: string;
}

/** One row per public host. @public */
export interface HostRow {
  host: string;
  namespace: string;
  owner?: string;
  route: Cell;
  loadBalancer: Cell;
  dns: Cell;
  certificate: Cell;
  issuer: Cell;
  renewal: Cell;
  /** ISO 8601. */
  expiresAt?: string;
  chain: IssuanceStep[];
  /** Comparison that proves the cause, such as the three zones of a failed DNS-01 challenge. */
  proof?: {
    title: string;
    rows: { label: string; value: string; state: ItemState; note?: string }[];
  };
  state: ItemState;
  problem?: string;
}
