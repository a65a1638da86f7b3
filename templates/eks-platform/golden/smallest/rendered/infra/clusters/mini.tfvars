# All values of the cluster mini, for infra/network, infra/cluster and infra/flux alike.
# OpenTofu warns in each root of the values that belong to the others; that is as it should be.

cluster_name = "mini"
region       = "us-east-1"
entity_ref   = "resource:default/mini"

# Tags on everything that AWS lets one tag.
owner = "group:default/team-data"
tags  = { cost-centre = "platform" }

# Network

zones           = ["us-east-1a", "us-east-1b"]
vpc_cidr        = "10.0.0.0/16"
private_subnets = ["10.0.0.0/20", "10.0.16.0/20"]
public_subnets  = ["10.0.32.0/24", "10.0.33.0/24"]
intra_subnets   = ["10.0.36.0/24", "10.0.37.0/24"]
service_cidr    = "172.20.0.0/16"
nat_gateways    = "one"

# Control plane

kubernetes_version  = "1.36"
support_policy      = "STANDARD"
deletion_protection = true

# The Kubernetes API answers inside the VPC only.
endpoint_public_cidrs = []

# Access: names of IAM roles of the account

administrator_roles = ["eks-platform-admin", "eks-platform-apply"]
reader_role         = "eks-platform-reader"
operator_role       = "eks-platform-operator"

# System nodes: they carry Flux, Karpenter, DNS and what else must run before workload nodes exist.

system_ami_type       = "AL2023_ARM_64_STANDARD"
system_instance_types = ["t4g.medium"]
system_tainted        = true
system_capacity_type  = "ON_DEMAND"
system_min            = 2
system_desired        = 4
system_max            = 6

# Flux clones with the secret of this name in Secrets Manager: a JSON object with the keys that Flux expects,
# githubAppID, githubAppInstallationID and githubAppPrivateKey.

git_credential_secret = "platform/flux-git"

# Add-ons: empty means the versions that EKS recommends. `tofu -chdir=infra/cluster output addon_versions` prints
# what runs; written here it is pinned, and an upgrade becomes a pull request.

addon_versions = {}

# Days that CloudTrail's events stay searchable.
cloudtrail_retention_days = 30
