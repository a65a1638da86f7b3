export { copyToClipboard } from './copyToClipboard';
export { CopyButton, type CopyButtonProps } from './CopyButton';
export { CopyText, type CopyTextProps } from './CopyText';
