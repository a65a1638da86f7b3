resource "aws_eks_addon" "cloudwatch_observability" {
  cluster_name                = module.eks.cluster_name
  addon_name                  = "amazon-cloudwatch-observability"
  addon_version               = lookup(var.addon_versions, "amazon-cloudwatch-observability", null)
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  configuration_values = jsonencode({
    containerLogs = { enabled = true }
    # Every node is seen, whatever keeps other pods off it.
    tolerations = [{ operator = "Exists" }]
  })

  # A pod gets the role only if it was bound before the pod started.
  depends_on = [module.eks, module.cloudwatch_identity]
}

module "cloudwatch_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                                       = "${local.name_prefix}-cloudwatch"
  use_name_prefix                            = false
  permissions_boundary_arn                   = local.permissions_boundary_arn
  attach_aws_cloudwatch_observability_policy = true

  associations = {
    agent = {
      cluster_name    = module.eks.cluster_name
      namespace       = "amazon-cloudwatch"
      service_account = "cloudwatch-agent"
    }
  }
}
