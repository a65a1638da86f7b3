/** The verb that RBAC knows for a request. */
export function verbOf(
  method: string,
  name: string | undefined,
  watch: boolean,
): string {
  if (method === 'GET' || method === 'HEAD') {
    if (name) {
      return 'get';
    }
    return watch ? 'watch' : 'list';
  }
  const verbs: Record<string, string> = {
    POST: 'create',
    PUT: 'update',
    PATCH: 'patch',
    DELETE: name ? 'delete' : 'deletecollection',
  };
  return verbs[method] ?? method.toLowerCase();
}
