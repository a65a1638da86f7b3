# All values of the cluster lakehouse, for infra/network, infra/cluster and infra/flux alike.
# OpenTofu warns in each root of the values that belong to the others; that is as it should be.

cluster_name = "lakehouse"
region       = "us-east-1"
entity_ref   = "resource:default/lakehouse"

# Tags on everything that AWS lets one tag.
owner = "group:default/team-data"
tags  = { cost-centre = "platform" }

# Network

# The VPC belongs to somebody else: it is used, never changed. infra/network proves that it fits.
vpc_id             = "vpc-0a1b2c3d4e5f60718"
private_subnet_ids = ["subnet-0aa0000000000000a", "subnet-0bb0000000000000b", "subnet-0cc0000000000000c"]
public_subnet_ids  = ["subnet-0dd0000000000000a", "subnet-0ee0000000000000b", "subnet-0ff0000000000000c"]
service_cidr       = "172.20.0.0/16"

# Control plane

kubernetes_version  = "1.36"
support_policy      = "STANDARD"
deletion_protection = true

# Who may reach the Kubernetes API from outside the VPC: the portal, whoever applies, and whom you add.
endpoint_public_cidrs = ["198.51.100.7/32", "192.0.2.16/28"]

# Access: names of IAM roles of the account

administrator_roles = ["eks-platform-admin", "eks-platform-apply"]
reader_role         = "eks-platform-reader"
operator_role       = "eks-platform-operator"

# System nodes: they carry Flux, Karpenter, DNS and what else must run before workload nodes exist.

system_ami_type       = "AL2023_x86_64_STANDARD"
system_instance_types = ["t3.medium"]
system_tainted        = false
system_capacity_type  = "ON_DEMAND"
system_min            = 2
system_desired        = 4
system_max            = 10

# Flux clones with the secret of this name in Secrets Manager: a JSON object with the keys that Flux expects,
# githubAppID, githubAppInstallationID and githubAppPrivateKey.

git_credential_secret = "platform/flux-git"

# Add-ons: empty means the versions that EKS recommends. `tofu -chdir=infra/cluster output addon_versions` prints
# what runs; written here it is pinned, and an upgrade becomes a pull request.

addon_versions = {}

# Domain of this cluster. All its records are below it.
dns_zone = "k8s-us-east-1-lakehouse.acme.dev"

# Whether it is a hosted zone of its own, which infra/cluster makes and delegates. If not, its records lie in the parent zone and outlive the cluster.
dns_own_zone = true

# Hosted zone that delegates it, or holds its records. How, when it belongs to another account, stands in infra/cluster/dns.tf.
dns_parent_zone_id = "Z0NEWPARENT"

# Size of Dagster's database. A change restarts it in the next maintenance window.
dagster_database_class = "db.t4g.small"

# A standby of Dagster's database in a second zone.
dagster_database_standby = false
