/** Hosts that a Traefik rule names. */
export interface RuleHosts {
  hosts: string[];
  /** The rule also matches hosts that it does not name, by pattern. */
  pattern: boolean;
}

// A matcher with its arguments, or one of the signs between matchers.
const TOKEN =
  /\s*(?:([A-Za-z]\w*)\s*\(((?:\s*(?:`[^`]*`|"[^"]*"|'[^']*')\s*,?)*)\)|(&&|\|\||!|\(|\)))/y;
const LITERAL = /`([^`]*)`|"([^"]*)"|'([^']*)'/g;
const HOST_MATCHERS = new Set(['Host', 'HostHeader', 'HostSNI']);

/**
 * Reads the hosts from rules such as ``(Host(`a.example.org`) || Host(`b.example.org`)) && PathPrefix(`/x`)``.
 *
 * What is negated is *not* served, so it is left out; patterns cannot be listed.
 */
export function parseRuleHosts(rule: string): RuleHosts {
  const hosts = new Set<string>();
  let pattern = false;
  // For each open parenthesis, whether what it holds is negated.
  const negated = [false];
  let negateNext = false;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(rule); token; token = TOKEN.exec(rule)) {
    const [, matcher, args, sign] = token;
    const isNegated = negated[negated.length - 1] !== negateNext;
    if (sign === '!') {
      negateNext = !negateNext;
      continue;
    }
    if (sign === '(') {
      negated.push(isNegated);
    } else if (sign === ')') {
      negated.pop();
    } else if (matcher && !isNegated) {
      pattern ||= matcher === 'HostRegexp' || matcher === 'HostSNIRegexp';
      for (const host of HOST_MATCHERS.has(matcher) ? readHosts(args) : []) {
        if (/[*{]/.test(host)) {
          pattern = true;
        } else {
          hosts.add(host);
        }
      }
    }
    negateNext = false;
    if (negated.length === 0) {
      break;
    }
  }
  return { hosts: [...hosts], pattern };
}

function readHosts(args: string): string[] {
  return [...args.matchAll(LITERAL)]
    .map(([, back, double, single]) => (back ?? double ?? single).trim())
    .filter(Boolean)
    .map(host => host.toLowerCase());
}
