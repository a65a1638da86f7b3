variable "cluster_name" {
  description = "Name of the EKS cluster."
  type        = string
}

variable "region" {
  description = "AWS region of the cluster."
  type        = string
}

variable "cluster_outputs" {
  description = "Outputs of infra/cluster; scripts/apply writes them beside this root before it runs."
  type = object({
    vpc_id                 = string
    service_dns_ip         = string
    node_security_group_id = string
    private_subnet_ids     = list(string)
    dns_zone               = string
    dns_zone_id            = string
    dns_policy             = string
    karpenter_queue        = string
    karpenter_node_role    = string
    dagster_database_host  = string
  })
  default = null

  validation {
    condition     = var.cluster_outputs != null
    error_message = "Waits for cluster: apply infra/cluster first, then run scripts/apply, which hands its outputs on."
  }
}

variable "git_credential_secret" {
  description = "Name of the secret in Secrets Manager that scripts/apply reads git_credential from."
  type        = string
}

variable "git_credential" {
  description = "Keys and values of the Secret that Flux clones with, such as username and password. scripts/apply reads it from Secrets Manager."
  type        = map(string)
  sensitive   = true
}

variable "bootstrap_revision" {
  description = "Raise it to run the bootstrap again although nothing changed."
  type        = number
  default     = 1
}
