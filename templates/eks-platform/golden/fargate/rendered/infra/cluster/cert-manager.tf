# On Fargate, where Pod Identity does not reach: the role trusts the service account's web identity.
module "cert_manager_identity" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  name                 = "${local.name_prefix}-cert-manager"
  use_name_prefix      = false
  permissions_boundary = local.permissions_boundary_arn

  # This cluster's zone and names, and no others: it proves to Let's Encrypt that the zone is ours.
  attach_cert_manager_policy    = true
  cert_manager_hosted_zone_arns = [local.dns_zone_arn]

  create_inline_policy      = true
  inline_policy_permissions = { names = local.dns_names_policy }

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["cert-manager:cert-manager"]
    }
  }
}

output "cert_manager_role_arn" {
  description = "Role of cert-manager; its service account names it."
  value       = module.cert_manager_identity.arn
}
