import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const deprecatedApiUsed: RegisteredProblem = {
  id: 'deprecated-api-used',
  severity: 'warning',
  level: 'cause',
  scenario: 'deprecated-api-used',
  clears: 'Nobody has asked for the API for 30 days.',
  rule: findDeprecatedApis,
};

/** APIs that a coming version no longer serves and that somebody still asks for. */
export function findDeprecatedApis(findings: Findings): FoundProblem[] {
  return (findings.aws.insights ?? [])
    .filter(({ status }) => status === 'WARNING' || status === 'ERROR')
    .flatMap(insight =>
      insight.deprecations.map(deprecation => ({ insight, deprecation })),
    )
    .filter(({ deprecation }) => deprecation.clients.length > 0)
    .map(({ insight, deprecation }) => {
      const { usage, stopsIn, replacedWith, clients } = deprecation;
      const calls = clients.reduce((sum, c) => sum + c.requests30d, 0);
      const until = stopsIn ?? insight.version ?? 'a coming version';
      return found(deprecatedApiUsed, {
        object: usage,
        title: `${formatCount(clients.length, 'client')} ${
          clients.length === 1 ? 'uses' : 'use'
        } an API that ends with ${until}`,
        because: `${formatList(
          clients.map(c => `\`${c.userAgent}\``),
        )} asked for \`${usage}\` ${formatCount(calls, 'time')} in 30 days.`,
        evidence: clients.slice(0, 3).map(client => ({
          object: client.userAgent,
          says: `${formatCount(client.requests30d, 'call')} of \`${usage}\``,
          ...(client.lastAt && { at: client.lastAt }),
        })),
        ...(insight.changedAt && { since: insight.changedAt }),
        next: replacedWith
          ? `Let it use \`${replacedWith}\`: a newer version of the client does`
          : 'Update the client to a version without it',
        clearsIn: '30 days after the last call',
        target: { tab: 'overview', query: { card: 'upgrades' } },
      });
    });
}
