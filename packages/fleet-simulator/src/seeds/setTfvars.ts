/** A tfvars text with other values; what it does not assign yet is assigned at its end. */
export function setTfvars(
  text: string,
  values: Record<string, string | number | string[]>,
): string {
  return Object.entries(values).reduce((result, [name, value]) => {
    const written = Array.isArray(value)
      ? `[${value.map(each => JSON.stringify(each)).join(', ')}]`
      : JSON.stringify(value);
    const assignment = new RegExp(`^(${name}\\s*=\\s*).*$`, 'm');
    return assignment.test(result)
      ? result.replace(assignment, (_, start) => start + written)
      : `${result.replace(/\n*$/, '\n')}${name} = ${written}\n`;
  }, text);
}
