import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** One PersistentVolumeClaim. @public */
export interface ClaimRow {
  namespace: string;
  name: string;
  state: ItemState;
  stateText: string;
  storageClass?: string;
  size: Quantity;
  /** Zone that holds its disk; absent: any, or not known. */
  zone?: string;
  volumeId?: string;
  /** Pods that mount it. */
  pods: string[];
  problem?: string;
}

/** Disks of one node. @public */
export interface NodeSlotsRow {
  node: string;
  used: Quantity;
  limit: Quantity;
  state: ItemState;
}

/** One backup schedule. @public */
export interface BackupRow {
  name: string;
  schedule: string;
  state: ItemState;
  stateText: string;
  /** ISO 8601 of the newest whole backup. */
  lastGoodAt?: string;
}

/** @public */
export interface StorageView {
  /** In trouble first; at most 200. */
  claims: ClaimRow[];
  /** How many there are. */
  totalClaims: Quantity;
  classes: { name: string; provisioner: string; isDefault: boolean }[];
  /** Nodes with at least one disk, fullest first; at most 50. Empty, too, while nodes do not tell. */
  slots: NodeSlotsRow[];
  disks: {
    total: Quantity;
    size: Quantity;
    /** Attached to nothing and bound to nothing. */
    unused: Quantity;
  };
  /** Schedules of Velero; absent when the cluster does not tell, or has no Velero. */
  backups?: BackupRow[];
  /** Whether something makes backups on a schedule. */
  backupTool: 'velero' | 'none' | 'unknown';
}
