/** From `eks:DescribeCluster`. @public */
export interface EksClusterFacts {
  status:
    | 'CREATING'
    | 'ACTIVE'
    | 'DELETING'
    | 'FAILED'
    | 'UPDATING'
    | 'PENDING';
  version: string;
  platformVersion?: string;
  createdAt?: string;
  supportType: 'STANDARD' | 'EXTENDED';
  endpointPublic: boolean;
  endpointPrivate: boolean;
  publicAccessCidrs: string[];
  vpcId?: string;
  healthIssues: { code: string; message: string }[];
}
