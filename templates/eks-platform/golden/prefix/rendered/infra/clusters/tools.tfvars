# All values of the cluster tools, for infra/network, infra/cluster and infra/flux alike.
# OpenTofu warns in each root of the values that belong to the others; that is as it should be.

cluster_name = "tools"
region       = "us-east-1"
entity_ref   = "resource:default/tools"

# Tags on everything that AWS lets one tag.
owner = "group:default/team-platform"
tags  = { cost-centre = "platform" }

# Network

zones           = ["us-east-1a", "us-east-1b", "us-east-1c"]
vpc_cidr        = "10.0.0.0/16"
private_subnets = ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"]
public_subnets  = ["10.0.48.0/24", "10.0.49.0/24", "10.0.50.0/24"]
intra_subnets   = ["10.0.52.0/24", "10.0.53.0/24", "10.0.54.0/24"]
service_cidr    = "172.20.0.0/16"
nat_gateways    = "one"

# Control plane

kubernetes_version  = "1.36"
support_policy      = "STANDARD"
deletion_protection = true

# Who may reach the Kubernetes API from outside the VPC: the portal, whoever applies, and whom you add.
endpoint_public_cidrs = ["198.51.100.7/32", "192.0.2.16/28"]

# Access: names of IAM roles of the account

administrator_roles = ["eks-platform-admin"]
reader_role         = "eks-platform-reader"
operator_role       = "eks-platform-operator"

# System nodes: they carry Flux, Karpenter, DNS and what else must run before workload nodes exist.

system_ami_type       = "AL2023_ARM_64_STANDARD"
system_instance_types = ["t4g.medium"]
system_tainted        = true
system_capacity_type  = "SPOT"
system_min            = 2
system_desired        = 3
system_max            = 5

# Flux clones with the secret of this name in Secrets Manager: a JSON object with the keys that Flux expects,
# githubAppID, githubAppInstallationID and githubAppPrivateKey.

git_credential_secret = "platform/flux-git"

# Add-ons: empty means the versions that EKS recommends. `tofu -chdir=infra/cluster output addon_versions` prints
# what runs; written here it is pinned, and an upgrade becomes a pull request.

addon_versions = {}

# US dollars per month that the cluster may cost before somebody gets a mail.
budget_monthly_usd = 344

# Who gets it.
budget_emails = ["platform@acme.dev"]

# Days that CloudTrail's events stay searchable.
cloudtrail_retention_days = 30

# Domain of this cluster. All its records are below it.
dns_zone = "k8s-us-east-1-tools.sandbox.acme.dev"

# Whether it is a hosted zone of its own, which infra/cluster makes and delegates. If not, its records lie in the parent zone and outlive the cluster.
dns_own_zone = true

# Hosted zone that delegates it, or holds its records. How, when it belongs to another account, stands in infra/cluster/dns.tf.
dns_parent_zone_id = "Z0SANDBOX"
