import type { ItemState } from '../../view/itemState';

/** A service account with an AWS role, or one that should have it. @public */
export interface IdentityRow {
  namespace: string;
  serviceAccount: string;
  role: string;
  by: 'pod-identity' | 'irsa';
  state: ItemState;
  stateText: string;
  /** Workloads that run as it. */
  usedBy: string[];
  problem?: string;
}

/** Who may enter the cluster. @public */
export interface AccessRow {
  /** `role/eks-platform-admin`. */
  principal: string;
  kind: 'person' | 'machine';
  /** `AmazonEKSClusterAdminPolicy`, `group platform-portal:readers`. */
  may: string[];
  note?: string;
}

/** @public */
export interface IdentityView {
  /** In trouble first. */
  identities: IdentityRow[];
  /** Absent when EKS does not say. */
  access?: AccessRow[];
  /** Absent when EKS does not say. */
  endpoint?: {
    public: boolean;
    private: boolean;
    /** Ranges that may reach the public endpoint. */
    allowed: { cidr: string; whose?: string }[];
    /** Whether Backstage's addresses are in the list; absent: Backstage's config does not name them. */
    backstageAllowed?: boolean;
  };
}
