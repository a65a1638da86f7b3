/** From `eks:ListNodegroups` and `eks:DescribeNodegroup`. @public */
export interface EksNodeGroupFacts {
  name: string;
  status: string;
  capacityType: 'spot' | 'on-demand';
  instanceTypes: string[];
  min: number;
  desired: number;
  max: number;
  issues: string[];
}
