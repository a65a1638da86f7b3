output "vpc_id" {
  description = "The VPC; infra/cluster finds it by tag and does not read this."
  value       = module.vpc.vpc_id
}

output "nat_public_ips" {
  description = "Addresses that this cluster is seen with on the internet; partners ask for them."
  value       = module.vpc.nat_public_ips
}
