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

variable "vpc_id" {
  description = "The VPC, which somebody else owns."
  type        = string
}

variable "private_subnet_ids" {
  description = "Subnets for nodes and pods, in two zones at least. Their way out is their owner's."
  type        = list(string)

  validation {
    condition     = length(var.private_subnet_ids) >= 2
    error_message = "EKS needs two subnets at least, in two zones."
  }
}

variable "public_subnet_ids" {
  description = "Subnets for load balancers that the internet reaches. Empty: there are none."
  type        = list(string)
  default     = []
}

variable "free_addresses_per_subnet" {
  description = "Warn below so many free addresses in a private subnet."
  type        = number
  default     = 110
}
