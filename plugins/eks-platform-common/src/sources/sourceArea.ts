/** The parts that "7 of 9 sections" counts; one of which nothing is asked is not counted. @public */
export type SourceArea =
  | 'EKS'
  | 'Nodes'
  | 'Workloads'
  | 'Karpenter'
  | 'Delivery'
  | 'Routes'
  | 'Certificates'
  | 'DNS'
  | 'Storage'
  | 'Identity'
  | 'Metrics'
  | 'Prices'
  | 'Audit'
  | 'Apply report';
