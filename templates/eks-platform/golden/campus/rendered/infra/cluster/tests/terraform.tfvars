# What every test of this root begins with; a test overrides what it is about.
cluster_name          = "test"
region                = "us-east-1"
owner                 = "group:default/test"
tags                  = {}
entity_ref            = "resource:default/test"
kubernetes_version    = "1.36"
support_policy        = "STANDARD"
service_cidr          = "172.20.0.0/16"
endpoint_public_cidrs = ["198.51.100.7/32"]
administrator_roles   = ["eks-platform-admin"]
reader_role           = "eks-platform-reader"
operator_role         = "eks-platform-operator"
permissions_boundary  = "bound"

system_ami_type       = "AL2023_ARM_64_STANDARD"
system_instance_types = ["t4g.medium"]
system_tainted        = true
system_capacity_type  = "ON_DEMAND"
system_min            = 2
system_desired        = 3
system_max            = 5

budget_monthly_usd = 430

budget_emails = ["research@acme.dev"]

dns_zone = "k8s-us-east-1-campus.sandbox.acme.dev"

dns_own_zone = true

dns_parent_zone_id = "Z0SANDBOX"

registry_cache_keep_days = 30
