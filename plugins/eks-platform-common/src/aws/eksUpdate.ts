/** From `eks:ListUpdates` and `eks:DescribeUpdate`. @public */
export interface EksUpdateFacts {
  id: string;
  /** `VersionUpdate`, `AddonUpdate`, `EndpointAccessUpdate` … */
  type: string;
  status: 'InProgress' | 'Failed' | 'Cancelled' | 'Successful' | string;
  /** ISO 8601. */
  createdAt: string;
  /** Node group or add-on that it is about; absent: the control plane. */
  subject?: string;
  /** Such as `Version: 1.36`. */
  parameters: string[];
  errors: string[];
}
