import { listChanges } from '../../changes/listChanges';
import { findBegins } from '../../changes/problemBegins';
import type { SectionContext } from '../sectionDefinition';
import type { ChangesView } from './changesView';

const SPAN_MS = 48 * 3_600_000;
const LISTED = 100;

/** One timeline of what changed, with where problems begin on it. */
export function makeChangesView(context: SectionContext): ChangesView {
  const { findings, found } = context;
  const from = new Date(findings.now.getTime() - SPAN_MS).toISOString();
  const now = findings.now.toISOString();
  const changes = listChanges(findings)
    .filter(({ at }) => {
      const time = Date.parse(at);
      return time >= Date.parse(from) && time <= Date.parse(now);
    })
    .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
  return {
    changes: changes.slice(0, LISTED),
    more: Math.max(0, changes.length - LISTED),
    begins: findBegins(found, changes),
    from,
  };
}
