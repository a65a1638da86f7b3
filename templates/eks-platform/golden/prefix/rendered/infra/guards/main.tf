# What a module gets cannot be asked from outside. So this module, which only the tests use, reads the code of a root and
# says what it lacks: ../<root>/tests/guards.tftest.hcl tells what must be there, and why.
variable "root" {
  description = "Which root to read, such as cluster."
  type        = string
}

variable "lines" {
  description = "Lines that must stand in a file, by its name. Spaces at both ends, and how many there are between words, do not count."
  type        = map(list(string))
  default     = {}
}

variable "service_accounts" {
  description = "Service accounts, as namespace/name, that must be bound to an AWS role."
  type        = list(string)
  default     = []
}

variable "outputs" {
  description = "Outputs that must be there."
  type        = list(string)
  default     = []
}

locals {
  folder = "${path.module}/../${var.root}"
  files  = { for name in fileset(local.folder, "*.tf") : name => file("${local.folder}/${name}") }
  code   = join("\n", values(local.files))

  # A statement ends before its first inner block: what it allows stands above that.
  statements = [for part in split("{", local.code) : part if length(regexall("(?i)effect\\s*=\\s*\"Deny\"", part)) == 0]

  role_makers  = "(?m)^resource \"aws_iam_role\" |^\\s+source\\s*=\\s*\"terraform-aws-modules/(?:eks-pod-identity|iam)/"
  bounds       = "(?m)^\\s+permissions_boundary(?:_arn)?\\s*=\\s*local\\.permissions_boundary_arn$"
  any_action   = "\"[a-z0-9-]+:[A-Za-z*]+\""
  read_action  = "\"[a-z0-9-]+:(?:Describe|Get|List)[A-Za-z*]*\""
  every_action = "\"(?:[a-z0-9-]+:)?\\*\""
}

output "missing_lines" {
  description = "Lines that are gone or changed."
  value = flatten([for name, lines in var.lines : [
    for line in setsubtract(lines, [
      for found in split("\n", lookup(local.files, name, "")) : replace(trimspace(found), "/\\s+/", " ")
    ]) : "${name}: ${line}"
  ]])
}

output "unbound_service_accounts" {
  description = "Service accounts that no role is bound to."
  value = [for account in var.service_accounts : account if length(regexall(join("|", [
    "namespace\\s*=\\s*\"${split("/", account)[0]}\"\\s+service_account\\s*=\\s*\"${split("/", account)[1]}\"",
    "\"(?:system:serviceaccount:)?${split("/", account)[0]}:${split("/", account)[1]}\"",
  ]), local.code)) == 0]
}

output "missing_outputs" {
  description = "Outputs that are gone."
  value       = [for name in var.outputs : name if length(regexall("(?m)^output \"${name}\" \\{", local.code)) == 0]
}

output "unbounded_roles" {
  description = "Files that make a role without the permissions boundary."
  value = [
    for name, code in local.files : name
    if length(regexall(local.role_makers, code)) > length(regexall(local.bounds, code))
  ]
}

output "wide_permissions" {
  description = "Statements that allow every action of a service, or to change everything there is."
  value = [
    for statement in local.statements : trimspace(statement)
    if length(regexall("(?i)actions?\\s*=\\s*\\[?[^\\]]*${local.every_action}", statement)) > 0 || (
      length(regexall("(?i)resources?\\s*=\\s*\\[?\\s*\"\\*\"", statement)) > 0 &&
      length(regexall(local.any_action, statement)) > length(regexall(local.read_action, statement))
    )
  ]
}
