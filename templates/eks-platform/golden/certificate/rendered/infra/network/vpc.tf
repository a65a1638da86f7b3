module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  name = var.cluster_name
  cidr = var.vpc_cidr
  azs  = var.zones

  private_subnets = var.private_subnets
  public_subnets  = var.public_subnets
  intra_subnets   = var.intra_subnets

  enable_nat_gateway     = true
  single_nat_gateway     = var.nat_gateways == "one"
  one_nat_gateway_per_az = var.nat_gateways == "per-zone"

  # infra/cluster finds the VPC and its subnets by these tags, Karpenter and the load balancer controller by theirs.
  private_subnet_tags = {
    "eks-platform.io/tier"            = "private"
    "kubernetes.io/role/internal-elb" = "1"
    "karpenter.sh/discovery"          = var.cluster_name
  }
  public_subnet_tags = {
    "eks-platform.io/tier"   = "public"
    "kubernetes.io/role/elb" = "1"
  }
  intra_subnet_tags = {
    "eks-platform.io/tier" = "intra"
  }
}

# Image layers come from S3; through this endpoint they cost no NAT traffic.
module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.6.0"

  vpc_id = module.vpc.vpc_id
  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = module.vpc.private_route_table_ids
      tags            = { Name = "${var.cluster_name}-s3" }
    }
  }
}
