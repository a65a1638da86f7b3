terraform {
  # Write-only arguments keep the git credential out of the state.
  required_version = ">= 1.12"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.66"
    }
    helm = {
      source  = "hashicorp/helm"
      version = "~> 3.1"
    }
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = "~> 3.2"
    }
  }

  # Bucket and region: ../clusters/<cluster>.s3.tfbackend. scripts/apply gives the key.
  backend "s3" {}
}
