# The password of Traefik's dashboard. AWS makes it, Secrets Manager keeps it, External Secrets hands a hash to Traefik;
# neither the plan nor the state ever holds it.
#   aws secretsmanager get-secret-value --secret-id <cluster>/traefik-dashboard --query SecretString --output text
variable "traefik_dashboard_password_version" {
  description = "Raise it to get a new password."
  type        = number
  default     = 1
}

ephemeral "aws_secretsmanager_random_password" "traefik_dashboard" {
  password_length     = 24
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "traefik_dashboard" {
  name        = "${var.cluster_name}/traefik-dashboard"
  description = "Who may open Traefik's dashboard of the cluster ${var.cluster_name}"

  # It is made anew with the next cluster of this name; a waiting one would be in its way.
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "traefik_dashboard" {
  secret_id = aws_secretsmanager_secret.traefik_dashboard.id

  secret_string_wo = jsonencode({
    username = "admin"
    password = ephemeral.aws_secretsmanager_random_password.traefik_dashboard.random_password
  })
  secret_string_wo_version = var.traefik_dashboard_password_version
}
