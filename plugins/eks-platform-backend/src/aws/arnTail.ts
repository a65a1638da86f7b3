/** What an ARN ends with after its kind, such as `net/web/50dc6c495c0c9188`: it tells apart and reveals no account id. */
export function arnTail(arn: string | undefined, kind: string): string {
  const mark = `:${kind}/`;
  const at = arn?.indexOf(mark) ?? -1;
  return arn && at >= 0 ? arn.slice(at + mark.length) : '';
}
