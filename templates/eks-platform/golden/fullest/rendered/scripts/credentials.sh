# shellcheck shell=bash disable=SC2154
# Sourced by cluster.sh once the cluster is known, on people's machines only.
#
# The secret holds variables of OpenTofu; whoever runs this is signed in to AWS already.

need aws jq
operator_secret_name='platform/operators'
operator_secret=$(aws secretsmanager get-secret-value --secret-id "$operator_secret_name" --query SecretString --output text) ||
  fail "Cannot read the secret $operator_secret_name of Secrets Manager: sign in to the AWS account of $cluster, or ask for the right to read it."
while IFS=' ' read -r variable value; do
  export "$variable=$(base64 --decode <<<"$value")"
done < <(jq -r 'to_entries[] | select(.key | test("^TF_VAR_[a-z0-9_]+$")) | "\(.key) \(.value | tostring | @base64)"' <<<"$operator_secret")
unset operator_secret variable value
