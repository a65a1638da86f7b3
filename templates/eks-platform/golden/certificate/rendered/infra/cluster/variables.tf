variable "cluster_name" {
  description = "Name of the EKS cluster; begins the names of everything that belongs to it."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,28}$", var.cluster_name))
    error_message = "Use at most 29 of a-z, 0-9 and -, beginning with a letter: AWS limits the names that are built from it."
  }
}

variable "region" {
  description = "AWS region, such as us-east-1."
  type        = string
}

variable "owner" {
  description = "Catalog entity that owns the cluster, such as group:default/team-checkout; becomes the tag owner."
  type        = string
}

variable "tags" {
  description = "More tags on everything that AWS lets one tag. Never put karpenter.sh/discovery here."
  type        = map(string)

  validation {
    condition     = !contains(keys(var.tags), "karpenter.sh/discovery")
    error_message = "karpenter.sh/discovery belongs on the private subnets and on one security group only."
  }
}

variable "entity_ref" {
  description = "Catalog entity of the cluster, such as resource:default/checkout."
  type        = string
}

variable "kubernetes_version" {
  description = "Minor version of the control plane. Raise it by one at a time."
  type        = string

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "Give a minor version such as 1.36."
  }
}

variable "support_policy" {
  description = "STANDARD: AWS upgrades the cluster when standard support ends. EXTENDED: it stays, at six times the price."
  type        = string

  validation {
    condition     = contains(["STANDARD", "EXTENDED"], var.support_policy)
    error_message = "Use STANDARD or EXTENDED."
  }
}

variable "deletion_protection" {
  description = "EKS refuses to delete the cluster while this is true. scripts/destroy lifts it."
  type        = bool
  default     = true
}

variable "service_cidr" {
  description = "Range of Service addresses; must not overlap the VPC. It cannot be changed later."
  type        = string
}

variable "endpoint_public_cidrs" {
  description = "Who may reach the Kubernetes API from outside the VPC. Empty: nobody."
  type        = list(string)

  validation {
    condition     = alltrue([for cidr in var.endpoint_public_cidrs : can(cidrnetmask(cidr)) && !endswith(cidr, "/0")])
    error_message = "Give ranges such as 198.51.100.7/32; /0 would open the API to everybody."
  }
}

variable "log_types" {
  description = "Logs that the control plane sends to CloudWatch."
  type        = list(string)
  default     = ["api", "audit", "authenticator"]
}

variable "log_retention_days" {
  description = "Days that CloudWatch keeps them."
  type        = number
  default     = 30
}

variable "administrator_roles" {
  description = "Names of IAM roles of this account that become cluster administrators. Whoever applies infra/flux is one of them."
  type        = list(string)

  validation {
    condition     = length(var.administrator_roles) > 0
    error_message = "Name at least one: whoever creates the cluster gets no access by that alone."
  }
}

variable "reader_role" {
  description = "Name of the IAM role that the portal reads with. Null: the portal shows EKS facts only."
  type        = string
  default     = null
}

variable "operator_role" {
  description = "Name of the IAM role that the portal reconciles and suspends with. Null: it offers neither."
  type        = string
  default     = null
}

variable "permissions_boundary" {
  description = "Name, with path, of the IAM policy that bounds every role made here. Null: none."
  type        = string
  default     = null
}

variable "system_ami_type" {
  description = "AL2023_ARM_64_STANDARD or AL2023_x86_64_STANDARD; must fit the instance types."
  type        = string
}

variable "system_ami_release_version" {
  description = "Release of the system nodes' image, such as 1.36.N-YYYYMMDD. Null: the newest when the group is made or Kubernetes raised."
  type        = string
  default     = null
}

variable "system_instance_types" {
  description = "Instance types of the system nodes. Spot finds capacity more easily with several of one size."
  type        = list(string)
}

variable "system_capacity_type" {
  description = "SPOT or ON_DEMAND."
  type        = string

  validation {
    condition     = contains(["SPOT", "ON_DEMAND"], var.system_capacity_type)
    error_message = "Use SPOT or ON_DEMAND."
  }
}

variable "system_tainted" {
  description = "Keeps ordinary pods off the system nodes. Without it they share the room with DNS, Flux and Karpenter."
  type        = bool
}

variable "system_min" {
  description = "Fewest system nodes. Two replicas of Karpenter never share one."
  type        = number

  validation {
    condition     = var.system_min >= 2
    error_message = "Two at least: the replicas of Karpenter never share a node."
  }
}

variable "system_desired" {
  description = "System nodes at the start."
  type        = number
}

variable "system_max" {
  description = "Most system nodes."
  type        = number
}

variable "addon_versions" {
  description = "Pinned versions by add-on name. What is missing gets the version that EKS recommends for kubernetes_version."
  type        = map(string)
  default     = {}
}
