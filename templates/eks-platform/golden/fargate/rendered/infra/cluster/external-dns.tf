# On Fargate, where Pod Identity does not reach: the role trusts the service account's web identity.
module "external_dns_identity" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  name                 = "${local.name_prefix}-external-dns"
  use_name_prefix      = false
  permissions_boundary = local.permissions_boundary_arn

  # This cluster's zone and names, and no others.
  attach_external_dns_policy    = true
  external_dns_hosted_zone_arns = [local.dns_zone_arn]

  create_inline_policy      = true
  inline_policy_permissions = { names = local.dns_names_policy }

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["external-dns:external-dns"]
    }
  }
}

output "external_dns_role_arn" {
  description = "Role of external-dns; its service account names it."
  value       = module.external_dns_identity.arn
}
