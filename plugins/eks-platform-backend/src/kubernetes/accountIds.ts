/**
 * Hides AWS account ids in free text. AWS errors that controllers copy into their status name users and roles by ARN.
 */
export function hideAccountIds(text: string): string {
  return text.replace(/(?<![\w.])\d{12}(?![\w])/g, '<account>');
}

export function hideAccountIdsIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== ''
    ? hideAccountIds(value)
    : undefined;
}
