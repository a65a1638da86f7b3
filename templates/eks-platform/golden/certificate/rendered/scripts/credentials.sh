# shellcheck shell=bash disable=SC2154
# Sourced by cluster.sh once the cluster is known, on people's machines only.
#
# infra/clusters/<cluster>.op.env says which field of 1Password becomes which variable; what is in them stays in this process.

# Another wrapper has done it, or somebody is signed in for an hour already.
[[ -z ${AWS_SESSION_TOKEN:-} ]] || return 0

need op
while IFS='=' read -r -u 3 variable reference; do
  [[ $variable =~ ^[A-Z][A-Za-z0-9_]*$ ]] || continue
  value=$(op read --no-newline "$reference") || fail "1Password has no $reference (infra/clusters/$cluster.op.env)."
  export "$variable=$value"
done 3<"$repository/infra/clusters/$cluster.op.env"
unset variable reference value AWS_PROFILE
