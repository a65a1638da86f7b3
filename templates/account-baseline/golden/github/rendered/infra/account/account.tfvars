# All values of this account.
alias   = "data-dev"
region  = "us-east-1"
regions = ["us-east-1", "eu-west-1"]

# Clusters get a part of it each.
dns_zone = "data.acme.dev"

# Who applies clusters
apply_by = "github-actions"
runner   = "self-hosted"

# Jobs of its repositories may enter.
github_owner = "acme"
