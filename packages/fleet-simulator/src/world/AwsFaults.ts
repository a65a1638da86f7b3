/** What AWS refuses to an account: actions such as `eks:ListInsights`, `ec2:*` or `*`. */
export class AwsFaults {
  readonly denied = new Set<string>();
  readonly throttled = new Set<string>();
  /** Milliseconds that each answer takes. */
  slow = 0;

  clear(): void {
    this.denied.clear();
    this.throttled.clear();
    this.slow = 0;
  }
}

/** Whether an action is one of a list that may hold wildcards at the end. */
export function includesAction(
  list: Iterable<string>,
  action: string,
): boolean {
  return [...list].some(
    each =>
      each === action ||
      (each.endsWith('*') && action.startsWith(each.slice(0, -1))),
  );
}
