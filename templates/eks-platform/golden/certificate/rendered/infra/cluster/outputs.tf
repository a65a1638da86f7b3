# scripts/apply hands the outputs of this root to infra/flux; what Flux gets of them stands in ../flux/runtime-info.tf.
# Each component declares its own beside what it makes.
output "cluster_name" {
  description = "Name of the cluster."
  value       = module.eks.cluster_name
}

output "service_dns_ip" {
  description = "Address of the cluster's DNS: EKS takes the tenth of the Service range."
  value       = cidrhost(var.service_cidr, 10)
}

output "node_security_group_id" {
  description = "The one security group of all nodes."
  value       = local.node_security_group_id
}

output "addon_versions" {
  description = "Versions that run; copy them into addon_versions of the tfvars file to pin them."
  value       = { for name, addon in module.eks.cluster_addons : name => addon.addon_version }
}
