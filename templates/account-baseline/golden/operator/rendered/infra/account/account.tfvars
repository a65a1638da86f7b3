# All values of this account.
alias   = "sandbox"
region  = "us-east-1"
regions = ["us-east-1"]

# Who applies clusters
apply_by = "operator"
