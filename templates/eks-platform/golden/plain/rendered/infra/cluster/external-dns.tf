module "external_dns_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                     = "${local.name_prefix}-external-dns"
  use_name_prefix          = false
  permissions_boundary_arn = local.permissions_boundary_arn

  # This cluster's zone and names, and no others.
  attach_external_dns_policy    = true
  external_dns_hosted_zone_arns = [local.dns_zone_arn]

  attach_custom_policy = true
  policy_statements    = [local.dns_names_policy]

  associations = {
    controller = {
      cluster_name    = module.eks.cluster_name
      namespace       = "external-dns"
      service_account = "external-dns"
    }
  }
}
