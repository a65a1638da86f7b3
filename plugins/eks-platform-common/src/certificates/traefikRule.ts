/** Hosts that a Traefik rule names. */
export interface RuleHosts {
  hosts: string[];
  /** The rule also matches hosts that it does not name, by pattern. */
  pattern: boolean;
}

const MATCHER =
  /(!\s*)?\b(HostRegexp|HostSNIRegexp|HostSNI|Host|HostHeader)\s*\(([^)]*)\)/g;
const LITERAL = /`([^`]*)`|"([^"]*)"|'([^']*)'/g;

/**
 * Reads the hosts from rules such as ``(Host(`a.example.org`) || Host(`b.example.org`)) && PathPrefix(`/x`)``.
 *
 * A negated host names what is *not* served, so it is left out; a pattern cannot be listed.
 */
export function parseRuleHosts(rule: string): RuleHosts {
  const hosts = new Set<string>();
  let pattern = false;
  for (const [, negated, matcher, args] of blankOtherLiterals(rule)) {
    if (negated) {
      continue;
    }
    if (matcher.endsWith('Regexp')) {
      pattern = true;
      continue;
    }
    for (const [, back, double, single] of args.matchAll(LITERAL)) {
      const host = (back ?? double ?? single).trim().toLowerCase();
      if (host === '*' || host.includes('{')) {
        pattern = true;
      } else if (host) {
        hosts.add(host);
      }
    }
  }
  return { hosts: [...hosts], pattern };
}

// A literal of another matcher, such as a header that reads "Host(`x`)", must not be taken for a matcher.
function blankOtherLiterals(rule: string): IterableIterator<RegExpMatchArray> {
  const blanked = rule.replace(
    /\b(?!Host)([A-Z]\w*)\s*\((?:`[^`]*`|"[^"]*"|'[^']*'|[^`"'()])*\)/g,
    '$1()',
  );
  return blanked.matchAll(MATCHER);
}
