/** What the portal's reader role may do in an account: the IAM policy that adopters attach to it. */
export const READER_ACTIONS = [
  'eks:List*',
  'eks:Describe*',
  'ec2:DescribeSubnets',
  'ec2:DescribeInstanceTypes',
  'ec2:DescribeInstanceTypeOfferings',
  'ec2:DescribeSpotPriceHistory',
  'ec2:DescribeVolumes',
  'ec2:DescribeCapacityReservations',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeListenerCertificates',
  'elasticloadbalancing:DescribeTargetHealth',
  'acm:ListCertificates',
  'acm:DescribeCertificate',
  'sqs:GetQueueUrl',
  'sqs:GetQueueAttributes',
  'monitoring:GetMetricData',
  'servicequotas:GetServiceQuota',
  'pricing:GetProducts',
  'logs:StartQuery',
  'logs:GetQueryResults',
  's3:GetObject',
  'iam:ListRolePolicies',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
  'route53:ListHostedZonesByName',
];

/** The operator role writes through the Kubernetes API only. */
export const OPERATOR_ACTIONS = ['eks:DescribeCluster'];
