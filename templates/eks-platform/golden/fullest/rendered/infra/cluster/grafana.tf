# AWS makes the password; it goes into Secrets Manager without a stop in plan or state.
ephemeral "aws_secretsmanager_random_password" "grafana" {
  password_length     = 32
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "grafana" {
  name        = "${var.cluster_name}/grafana"
  description = "First administrator of Grafana in EKS cluster ${var.cluster_name}"

  # It can be made again, so the name need not be kept for a week.
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "grafana" {
  secret_id = aws_secretsmanager_secret.grafana.id

  # Written once; raise the version for a new password.
  secret_string_wo_version = 1
  secret_string_wo = jsonencode({
    username = "admin"
    password = ephemeral.aws_secretsmanager_random_password.grafana.random_password
  })
}
