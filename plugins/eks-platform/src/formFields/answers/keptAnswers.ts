import type { PartialAnswers } from './presetAnswers';

const PREFIX = 'eks-platform.form:';

/** What was answered at an address of the form and not created yet; kept as long as the browser tab. */
export function readKeptAnswers(address: string): PartialAnswers | undefined {
  try {
    const kept = JSON.parse(
      window.sessionStorage.getItem(PREFIX + address) ?? 'null',
    );
    return Array.isArray(kept?.edited) ? kept : undefined;
  } catch {
    // A browser that keeps nothing, or something else under our name.
    return undefined;
  }
}

/** Keeps answers once something was typed; what nobody typed comes back by itself. */
export function keepAnswers(address: string, answers: PartialAnswers): void {
  const { edited = [], drafts = {} } = answers;
  const isTyped = edited.length > 0 || Object.keys(drafts).length > 0;
  try {
    if (isTyped) {
      window.sessionStorage.setItem(PREFIX + address, JSON.stringify(answers));
    } else {
      window.sessionStorage.removeItem(PREFIX + address);
    }
  } catch {
    // Full or forbidden: the form works without.
  }
}

/** Forgets the answers of all addresses, as when a platform was created from them. */
export function forgetKeptAnswers(): void {
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith(PREFIX)) {
        window.sessionStorage.removeItem(key);
      }
    }
  } catch {
    // Nothing was kept.
  }
}
