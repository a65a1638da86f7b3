# What Karpenter needs in AWS; Flux installs Karpenter itself (kube/infra/controllers/karpenter).
module "karpenter" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "21.19.0"

  cluster_name = module.eks.cluster_name

  # The HelmRelease runs as this service account; with another one Karpenter has no credentials.
  namespace       = "kube-system"
  service_account = "karpenter"

  # On Fargate, where Pod Identity does not reach: the role trusts the service account's web identity.
  create_pod_identity_association         = false
  iam_role_source_assume_policy_documents = [data.aws_iam_policy_document.karpenter_trust.json]

  # As a managed policy it would exceed AWS's 6,144 characters.
  enable_inline_policy = true

  iam_role_name                     = "${local.name_prefix}-karpenter"
  iam_role_use_name_prefix          = false
  iam_role_permissions_boundary_arn = local.permissions_boundary_arn

  node_iam_role_name                 = "${local.name_prefix}-karpenter-node"
  node_iam_role_use_name_prefix      = false
  node_iam_role_permissions_boundary = local.permissions_boundary_arn
  # A shell on a node by Session Manager, without an open port.
  node_iam_role_additional_policies = {
    session_manager = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
  }
}

data "aws_iam_policy_document" "karpenter_trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [module.eks.oidc_provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${module.eks.oidc_provider}:sub"
      values   = ["system:serviceaccount:kube-system:karpenter"]
    }

    condition {
      test     = "StringEquals"
      variable = "${module.eks.oidc_provider}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

output "karpenter_role_arn" {
  description = "Role of Karpenter; its service account names it."
  value       = module.karpenter.iam_role_arn
}

output "karpenter_queue" {
  description = "Queue that tells Karpenter of spot interruptions."
  value       = module.karpenter.queue_name
}

output "karpenter_node_role" {
  description = "Role of the nodes that Karpenter makes."
  value       = module.karpenter.node_iam_role_name
}
