# All values of this account.
alias   = "research"
region  = "us-east-1"
regions = ["us-east-1"]

# Clusters get a part of it each.
dns_zone = "research.acme.dev"

# Who applies clusters
apply_by = "gitlab-ci"

# Jobs of projects below this group may enter.
gitlab_host  = "gitlab.com"
gitlab_group = "acme/platforms"
