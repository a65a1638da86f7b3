module "cert_manager_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                     = "${local.name_prefix}-cert-manager"
  use_name_prefix          = false
  permissions_boundary_arn = local.permissions_boundary_arn

  # This cluster's zone and names, and no others: it proves to Let's Encrypt that the zone is ours.
  attach_cert_manager_policy    = true
  cert_manager_hosted_zone_arns = [local.dns_zone_arn]

  attach_custom_policy = true
  policy_statements    = [local.dns_names_policy]

  associations = {
    controller = {
      cluster_name    = module.eks.cluster_name
      namespace       = "cert-manager"
      service_account = "cert-manager"
    }
  }
}
