# shellcheck shell=bash disable=SC2034,SC2016
# Sourced by the other scripts: what they need to know of one cluster, read from infra/clusters.

# States are s3://<bucket>/<this>/<cluster>/<root>.tfstate.
state_prefix='acme/intranet'

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

say() {
  printf '\n%s\n' "$*" >&2
}

need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "This needs $program, which is not installed."
  done
}

# One quoted value of a tfvars or tfbackend file.
value_of() {
  sed -n "s/^$1[[:space:]]*=[[:space:]]*\"\\(.*\\)\"[[:space:]]*$/\\1/p" "$2"
}

load_cluster() {
  cluster=${1:-}
  tfvars=$repository/infra/clusters/$cluster.tfvars
  backend=$repository/infra/clusters/$cluster.s3.tfbackend
  if [[ -z $cluster || ! -f $tfvars ]]; then
    fail "Name a cluster: $(cd "$repository/infra/clusters" && printf '%s ' *.tfvars | sed 's/\.tfvars//g')"
  fi
  region=$(value_of region "$tfvars")
  state_bucket=$(value_of bucket "$backend")
  state_region=$(value_of region "$backend")
  administrator_role=$(sed -n 's/^administrator_roles[[:space:]]*=[[:space:]]*\["\([^"]*\)".*/\1/p' "$tfvars")
  git_credential_secret=$(value_of git_credential_secret "$tfvars")
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region
  load_credentials
}

# Where people keep what these scripts need beyond the environment; CI has it there.
load_credentials() {
  if [[ -z ${CI:-} && -f $repository/scripts/credentials.sh ]]; then
    # shellcheck source=/dev/null
    source "$repository/scripts/credentials.sh"
  fi
}

# Whether the signed-in role is one that may administer the cluster.
is_administrator() {
  local arn role
  arn=$(aws sts get-caller-identity --query Arn --output text) || fail "Sign in to the AWS account of $cluster first."
  role=${arn#*:assumed-role/}
  role=${role%%/*}
  grep -E '^administrator_roles' "$tfvars" | grep -qF "\"$role\""
}

# Goes on as the administrator role, for one hour, unless that is who we are.
become_administrator() {
  is_administrator && return
  local account credentials
  account=$(aws sts get-caller-identity --query Account --output text)
  say "Going on as role $administrator_role, for one hour."
  credentials=$(aws sts assume-role \
    --role-arn "arn:$(aws sts get-caller-identity --query Arn --output text | cut -d: -f2):iam::$account:role/$administrator_role" \
    --role-session-name "$(id -un | tr -cd 'A-Za-z0-9_.-')-$cluster" \
    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text)
  read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<<"$credentials"
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
  unset AWS_PROFILE
}

# Runs tofu in a root; each cluster has its own data folder, so that no state is taken for another's.
tofu_in() {
  local root=$1
  shift
  TF_DATA_DIR=.terraform-$cluster tofu -chdir="$repository/infra/$root" "$@"
}

init_root() {
  tofu_in "$1" init -input=false -reconfigure \
    -backend-config="$backend" -backend-config="key=$state_prefix/$cluster/$1.tfstate" >/dev/null
}

# What infra/flux needs of infra/cluster, beside the root that reads it. Holds no secret; git ignores it.
hand_on_outputs() {
  tofu_in cluster output -json | jq '{cluster_outputs: map_values(.value)}' >"$repository/infra/flux/$cluster.outputs.tfvars.json"
}

# The variables of a root, as arguments.
variables_of() {
  variables=(-var-file="$tfvars")
  if [[ $1 == flux ]]; then
    variables+=(-var-file="$cluster.outputs.tfvars.json")
    read_git_credential
  fi
}

# The credential that Flux clones with: into the environment of this process and nowhere else.
read_git_credential() {
  local secret
  secret=$(aws secretsmanager get-secret-value --secret-id "$git_credential_secret" --query SecretString --output text)
  # OpenTofu reads it as an expression, in which these begin a template.
  secret=${secret//'${'/'$${'}
  secret=${secret//'%{'/'%%{'}
  export TF_VAR_git_credential=$secret
}
