/**
 * Hides AWS account ids in free text. AWS, and controllers that copy its errors into their status, name users and roles
 * by ARN.
 *
 * @public
 */
export function hideAccountIds(text: string): string {
  return text.replace(/(?<![\w.])\d{12}(?![\w])/g, '<account>');
}
