module "external_dns_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                     = "${local.name_prefix}-external-dns"
  use_name_prefix          = false
  permissions_boundary_arn = local.permissions_boundary_arn

  # This cluster's zone and no other.
  attach_external_dns_policy    = true
  external_dns_hosted_zone_arns = [aws_route53_zone.cluster.arn]

  associations = {
    controller = {
      cluster_name    = module.eks.cluster_name
      namespace       = "external-dns"
      service_account = "external-dns"
    }
  }
}
