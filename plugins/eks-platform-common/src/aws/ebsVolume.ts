/** From `ec2:DescribeVolumes`: a disk that the cluster owns. @public */
export interface EbsVolumeFacts {
  id: string;
  sizeGib: number;
  type: string;
  zone: string;
  /** `in-use`, `available` … */
  state: string;
  encrypted: boolean;
  /** ISO 8601. */
  createdAt: string;
  instanceId?: string;
  /** From the tags of the CSI driver. */
  claim?: { namespace: string; name: string };
}
