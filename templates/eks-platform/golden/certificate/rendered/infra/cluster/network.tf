# The network is another state: found by tag, so neither root reads the other's state.
data "aws_vpc" "this" {
  tags = {
    "eks-platform.io/cluster" = var.cluster_name
    "eks-platform.io/root"    = "network"
  }
}

data "aws_subnets" "this" {
  for_each = toset(["private", "intra"])

  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }

  tags = {
    "eks-platform.io/tier" = each.key
  }

  lifecycle {
    postcondition {
      condition     = length(self.ids) >= 2
      error_message = "Found ${length(self.ids)} ${each.key} subnets with the tag eks-platform.io/tier=${each.key}; EKS needs two. Is infra/network applied?"
    }
  }
}

locals {
  vpc_id                   = data.aws_vpc.this.id
  private_subnet_ids       = data.aws_subnets.this["private"].ids
  control_plane_subnet_ids = data.aws_subnets.this["intra"].ids
}

output "vpc_id" {
  description = "The VPC of the nodes."
  value       = local.vpc_id
}

output "private_subnet_ids" {
  description = "Subnets of nodes and pods."
  value       = local.private_subnet_ids
}
