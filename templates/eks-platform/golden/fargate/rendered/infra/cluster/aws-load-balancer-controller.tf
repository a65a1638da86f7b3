# On Fargate, where Pod Identity does not reach: the role trusts the service account's web identity.
module "load_balancer_controller_identity" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  name                 = "${local.name_prefix}-load-balancer"
  use_name_prefix      = false
  permissions_boundary = local.permissions_boundary_arn

  attach_load_balancer_controller_policy = true

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["kube-system:aws-load-balancer-controller"]
    }
  }
}

output "load_balancer_controller_role_arn" {
  description = "Role of the load balancer controller; its service account names it."
  value       = module.load_balancer_controller_identity.arn
}
