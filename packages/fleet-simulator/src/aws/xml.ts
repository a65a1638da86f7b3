/** Content of an XML element: text, nested elements, or repeated ones. */
export type XmlContent =
  | string
  | number
  | boolean
  | XmlContent[]
  | { [name: string]: XmlContent | undefined };

/** Writes elements; an array repeats its element, undefined leaves it out. */
export function writeXml(content: XmlContent): string {
  if (Array.isArray(content)) {
    return content.map(writeXml).join('');
  }
  if (typeof content !== 'object') {
    return escapeXml(String(content));
  }
  return Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      Array.isArray(value)
        ? value.map(each => element(name, each)).join('')
        : element(name, value!),
    )
    .join('');
}

function element(name: string, content: XmlContent): string {
  return `<${name}>${writeXml(content)}</${name}>`;
}

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#xD;');
}
