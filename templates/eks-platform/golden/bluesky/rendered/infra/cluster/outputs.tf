# scripts/apply hands these to infra/flux; what Flux gets of them stands in ../flux/runtime-info.tf.
output "cluster_name" {
  description = "Name of the cluster."
  value       = module.eks.cluster_name
}

output "vpc_id" {
  description = "The VPC of the nodes."
  value       = data.aws_vpc.this.id
}

output "addon_versions" {
  description = "Versions that run; copy them into addon_versions of the tfvars file to pin them."
  value       = { for name, addon in module.eks.cluster_addons : name => addon.addon_version }
}
