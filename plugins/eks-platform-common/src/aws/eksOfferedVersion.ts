/** A Kubernetes version that EKS offers, from `eks:DescribeClusterVersions`. Dates are ISO 8601. @public */
export interface EksOfferedVersionFacts {
  version: string;
  isDefault: boolean;
  endOfStandardSupport?: string;
  endOfExtendedSupport?: string;
}
