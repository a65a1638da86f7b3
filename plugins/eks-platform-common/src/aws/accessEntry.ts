/** From `eks:ListAccessEntries`, `eks:DescribeAccessEntry` and `eks:ListAssociatedAccessPolicies`. @public */
export interface AccessEntryFacts {
  /** `role/eks-platform-reader`, without the account. */
  principal: string;
  /** `STANDARD`, `EC2_LINUX`, `FARGATE_LINUX` … */
  type: string;
  groups: string[];
  /** `AmazonEKSClusterAdminPolicy`, with the namespaces that limit it. */
  policies: { name: string; namespaces: string[] }[];
  /** Whether it is the reader role of the account profile. */
  isReader: boolean;
  /** Whether another account than the cluster's owns the principal. */
  isForeign: boolean;
}
