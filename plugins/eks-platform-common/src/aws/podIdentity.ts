/** From `eks:ListPodIdentityAssociations`, `eks:DescribePodIdentityAssociation` and `iam:GetRole`. @public */
export interface PodIdentityFacts {
  namespace: string;
  serviceAccount: string;
  roleName: string;
  /** Whether the role exists and trusts `pods.eks.amazonaws.com`; `unknown`: we may not ask. */
  role: 'ok' | 'missing' | 'does-not-trust' | 'unknown';
  /** ISO 8601. */
  createdAt?: string;
}
