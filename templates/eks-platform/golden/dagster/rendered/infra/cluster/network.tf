# The network belongs to somebody else. infra/network has proved that it fits; here it is only named.
locals {
  vpc_id                   = var.vpc_id
  private_subnet_ids       = var.private_subnet_ids
  control_plane_subnet_ids = var.private_subnet_ids
}

output "vpc_id" {
  description = "The VPC of the nodes."
  value       = local.vpc_id
}

output "private_subnet_ids" {
  description = "Subnets of nodes and pods."
  value       = local.private_subnet_ids
}
