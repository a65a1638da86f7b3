# Whose signatures count: public keys, one file each. Flux gets them from here and not from kube/, so that whoever can push
# cannot name themselves.
variable "signers_folder" {
  description = "Folder of the public keys, from this root."
  type        = string
  default     = "signers"
}

locals {
  signers = {
    for name in fileset("${path.root}/${var.signers_folder}", "*.asc") :
    name => file("${path.root}/${var.signers_folder}/${name}")
  }

  signers_secret = yamlencode({
    apiVersion = "v1"
    kind       = "Secret"
    metadata   = { name = "git-signers" }
    type       = "Opaque"
    stringData = local.signers
  })
}

resource "terraform_data" "signers" {
  input = keys(local.signers)

  lifecycle {
    precondition {
      condition     = length(local.signers) > 0
      error_message = "Nobody may sign yet, so Flux would apply nothing: put public keys into infra/flux/signers (docs/signed-commits.md)."
    }

    precondition {
      condition     = alltrue([for key in values(local.signers) : startswith(key, "-----BEGIN PGP PUBLIC KEY BLOCK-----")])
      error_message = "Each file in infra/flux/signers is one public GPG key: gpg --armor --export."
    }
  }
}
