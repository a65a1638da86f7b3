#!/bin/sh
# Asks a Traefik pod until when its certificates are good; fails when one ends within DAYS days.
set -eu

pod=$(kubectl --namespace traefik get pods --selector app.kubernetes.io/name=traefik --field-selector status.phase=Running \
  --output jsonpath='{.items[0].status.podIP}')
wget -q -T 20 -O /tmp/metrics "http://$pod:9100/metrics"

awk -v now="$(date +%s)" -v days="$DAYS" '
  /^traefik_tls_certs_not_after[{]/ {
    left = int(($NF - now) / 86400)
    name = $0
    sub(/^[^{]*/, "", name)
    sub(/ [^ ]*$/, "", name)
    printf "%d days left: %s\n", left, name
    if (left < days) bad = 1
    found = 1
  }
  END {
    if (!found) print "Traefik serves no certificate of ours: is the Secret wildcard-tls there, and does it hold certificate and key?"
    exit !found || bad
  }
' /tmp/metrics
