# shellcheck shell=bash disable=SC2016,SC2154
# Sourced by apply and destroy. The apply report, s3://<state bucket>/reports/<cluster>.json, tells the portal what is
# going on: roots, counts and changed addresses, never a value. A failed upload does not stop the work.

now() {
  date -u +%Y-%m-%dT%H:%M:%SZ
}

# From here on the report stays on this machine.
report_silently() {
  report_stays=true
}

# report_begin apply|destroy|plan root...
report_begin() {
  report=$work/report.json
  jq -n --arg cluster "$cluster" --arg operation "$1" --arg now "$(now)" \
    --arg commit "$(git -C "$repository" rev-parse HEAD)" --arg run_url "${RUN_URL:-}" '
    {
      schemaVersion: 1, $cluster, $operation, $commit,
      startedAt: $now, updatedAt: $now, result: "running",
      roots: [$ARGS.positional[] | {root: ., result: "waiting"}],
      changed: []
    } + (if $run_url == "" then {} else {runUrl: $run_url} end)' --args "${@:2}" >"$report"
  report_send
}

# report_change 'jq program' [jq arguments]: the program sees the report and $now.
report_change() {
  local program=$1
  shift
  jq --arg now "$(now)" "$@" "$program | .updatedAt = \$now" "$report" >"$report.new"
  mv "$report.new" "$report"
}

report_root_running() {
  report_change '(.roots[] | select(.root == $root)) |= . + {result: "running", startedAt: $now}' --arg root "$1"
  report_send
}

# report_root_planned root plan.json
report_root_planned() {
  report_change '
    [$plan[0].resource_changes // [] | .[] | select(.change.actions | . != ["no-op"] and . != ["read"]) | .address] as $addresses
    | (.roots[] | select(.root == $root)) |= . + {planned: ($addresses | length), done: 0}
    | .changed = (.changed + $addresses | .[:500])' --arg root "$1" --slurpfile plan "$2"
  report_send
}

report_root_done() {
  report_change '(.roots[] | select(.root == $root)) |= . + {result: $result, endedAt: $now}' \
    --arg root "$1" --arg result "$2"
  report_send
}

# report_end succeeded|failed [error]
report_end() {
  report_change '
    . + {result: $result, endedAt: $now}
    | .roots |= map(if $result == "failed" and .result == "running" then . + {result: "failed", endedAt: $now} else . end)
    | if $error == "" then . else .error = ($error | gsub("[\n\r]+"; " ") | .[:500]) end' \
    --arg result "$1" --arg error "${2:-}"
  report_send
}

report_send() {
  last_sent=$SECONDS
  [[ ${report_stays:-false} == false ]] || return 0
  aws s3 cp --quiet --region "$state_region" --content-type application/json \
    "$report" "s3://$state_bucket/reports/$cluster.json" ||
    printf 'The report for the portal could not be written; the work goes on.\n' >&2
}

# Reads `tofu apply -json`, prints it for people and counts for the report.
follow() {
  local root=$1 kind subject text count=0
  jq --unbuffered -r '
    if .type == "diagnostic" then ["diagnostic-" + .diagnostic.severity, .diagnostic.address // "", .diagnostic.summary + "\u001e" + (.diagnostic.detail // "")]
    else [.type, .hook.resource.addr // "", .["@message"] // ""] end
    | map(gsub("\n"; "\u001e")) | join("\u001f")' |
    while IFS=$'\x1f' read -r kind subject text; do
      printf '%s\n' "${text//$'\x1e'/$'\n'}" >&2
      case $kind in
        apply_complete)
          count=$((count + 1))
          report_change '(.roots[] | select(.root == $root)) |= . + {done: $count}' --arg root "$root" --argjson count "$count"
          ;;
        diagnostic-error)
          # The summary names no value; the detail may, so it is printed only.
          [[ -s $work/error ]] || printf '%s: %s' "${subject:-$root}" "${text%%$'\x1e'*}" >"$work/error"
          ;;
      esac
      if ((SECONDS - last_sent >= 15)); then
        report_change '.'
        report_send
      fi
    done
}
