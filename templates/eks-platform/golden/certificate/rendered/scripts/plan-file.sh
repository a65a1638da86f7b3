# shellcheck shell=bash disable=SC2154
# Sourced by apply. A plan holds every value in the clear, secrets among them, so one that leaves the machine is encrypted:
# with the key of the states, or with the passphrase PLAN_PASSPHRASE where they have none.

encrypt_plans() {
  local key
  key=$(value_of kms_key_id "$backend")
  if [[ -n ${PLAN_PASSPHRASE:-} ]]; then
    provider='key_provider "pbkdf2" "plan" {
  passphrase = "'${PLAN_PASSPHRASE//[\"\\\$%]/_}'"
}'
    keys=key_provider.pbkdf2.plan
  elif [[ -n $key ]]; then
    provider='key_provider "aws_kms" "plan" {
  kms_key_id = "'$key'"
  region     = "'$state_region'"
  key_spec   = "AES_256"
}'
    keys=key_provider.aws_kms.plan
  else
    fail "The states have no KMS key (infra/clusters/$cluster.s3.tfbackend), so set PLAN_PASSPHRASE, 16 characters or more, for the plan."
  fi
  export TF_ENCRYPTION="$provider
method \"aes_gcm\" \"plan\" {
  keys = $keys
}
plan {
  method   = method.aes_gcm.plan
  enforced = true
}"
}
