# What Karpenter needs in AWS; Flux installs Karpenter itself (kube/infra/controllers/karpenter).
module "karpenter" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "21.19.0"

  cluster_name = module.eks.cluster_name

  # The HelmRelease runs as this service account; with another one Karpenter has no credentials.
  namespace       = "kube-system"
  service_account = "karpenter"

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

output "karpenter_queue" {
  description = "Queue that tells Karpenter of spot interruptions."
  value       = module.karpenter.queue_name
}

output "karpenter_node_role" {
  description = "Role of the nodes that Karpenter makes."
  value       = module.karpenter.node_iam_role_name
}
