/** From `eks:DescribeClusterVersions`. Dates are ISO 8601. @public */
export interface EksVersionFacts {
  version: string;
  endOfStandardSupport?: string;
  endOfExtendedSupport?: string;
}
