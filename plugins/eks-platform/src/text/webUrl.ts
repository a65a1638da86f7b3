/** The address if a browser opens it as a page, else undefined: annotations and reports are written by others and may hold `javascript:`. */
export function toWebUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
