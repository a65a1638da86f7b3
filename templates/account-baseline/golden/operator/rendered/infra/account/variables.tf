variable "alias" {
  description = "What the portal calls the account."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,20}[a-z0-9]$", var.alias))
    error_message = "Use 3 to 22 of a-z, 0-9 and -, beginning with a letter."
  }
}

variable "region" {
  description = "Where the state bucket and its key are."
  type        = string
}

variable "regions" {
  description = "Regions that clusters may be in."
  type        = list(string)

  validation {
    condition     = contains(var.regions, var.region)
    error_message = "The home region is one of them."
  }
}

variable "dns_zone" {
  description = "Name of a hosted zone of this account that clusters get a part of. Null: clusters have no addresses."
  type        = string
  default     = null
}

variable "portal_role_arn" {
  description = "Role that the portal runs as. Holds an account number, so it comes as TF_VAR_portal_role_arn."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/", var.portal_role_arn))
    error_message = "Give the ARN of a role, such as arn:aws:iam::ACCOUNT:role/backstage."
  }
}

variable "portal_tags_sessions" {
  description = "Whether the portal gets its own role by EKS Pod Identity, which hands session tags on."
  type        = bool
  default     = true
}

variable "administrators" {
  description = "ARNs of those who may become eks-platform-admin. Empty: whoever of this account has the right to assume it."
  type        = list(string)
  default     = []
}

variable "apply_by" {
  description = "operator, github-actions or gitlab-ci."
  type        = string

  validation {
    condition     = contains(["operator", "github-actions", "gitlab-ci"], var.apply_by)
    error_message = "Use operator, github-actions or gitlab-ci."
  }
}

variable "runner" {
  description = "hosted or self-hosted: whether whoever applies has a fixed address."
  type        = string
  default     = "self-hosted"
}

variable "github_owner" {
  description = "Organisation whose repositories may enter."
  type        = string
  default     = null
}

variable "gitlab_host" {
  description = "Host of GitLab, such as gitlab.com."
  type        = string
  default     = "gitlab.com"
}

variable "gitlab_group" {
  description = "Group whose projects may enter."
  type        = string
  default     = null
}

variable "pipeline_issuer_known" {
  description = "Whether the account trusts GitHub or GitLab already: AWS takes each issuer once."
  type        = bool
  default     = false
}

variable "dns_delegation_role_arn" {
  description = "Role that delegates zones of clusters from a zone in another account. Holds an account number, so it comes as TF_VAR_dns_delegation_role_arn."
  type        = string
  default     = null
}

variable "flux_credential_secret" {
  description = "Secret in Secrets Manager that Flux clones with. It is made by hand."
  type        = string
  default     = "platform/flux-git"
}
