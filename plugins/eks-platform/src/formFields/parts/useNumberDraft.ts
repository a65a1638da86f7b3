import type { Draft } from '../answers/drafts';
import { usePlatformForm } from '../answers/PlatformForm';
import type { FormText } from '../translation';
import { useFormText } from './useFormText';

export interface NumberAnswer {
  /** Path of the answer, such as `pools.1.limits.gpus`. */
  path: string;
  label: string;
  value: number | undefined;
  min?: number;
  max?: number;
  /** Whether 0.5 is an answer, too. */
  isDecimal?: boolean;
  /** Whether no number is an answer, too. */
  isOptional?: boolean;
  onChange(value: number | undefined): void;
}

/** Text of a number that is being typed. What is no answer stays as it was typed, says why, and stops Next. */
export function useNumberDraft(answer: NumberAnswer) {
  const { path, value, isOptional, onChange } = answer;
  const form = usePlatformForm();
  const { t } = useFormText();
  return {
    text: form.answers.drafts?.[path]?.text ?? toText(value),
    type(text: string) {
      const number = readNumber(text, answer);
      const isAnswer = number !== undefined || (text === '' && isOptional);
      form.keepDraft(path, isAnswer ? undefined : writeDraft(text, answer, t));
      if (isAnswer) {
        onChange(number);
      }
    },
  };
}

function writeDraft(text: string, answer: NumberAnswer, t: FormText): Draft {
  const { label, path, value, min = 0, max } = answer;
  const range =
    max === undefined
      ? t('number.from', { min: min.toLocaleString() })
      : t('number.between', {
          min: min.toLocaleString(),
          max: max.toLocaleString(),
        });
  const wanted = t(answer.isDecimal ? 'number.decimal' : 'number.whole', {
    range,
  });
  const near = findNear(text, answer) ?? value ?? min;
  return {
    text,
    message:
      text === ''
        ? t('number.empty', { label, wanted })
        : t('number.refused', {
            label,
            text: text.replace(/`/g, "'").slice(0, 40),
            wanted,
          }),
    fix: {
      label: t('number.use', { value: String(near) }),
      set: { [path]: near },
    },
  };
}

function readNumber(text: string, answer: NumberAnswer): number | undefined {
  const { min = 0, max = Infinity, isDecimal } = answer;
  const pattern = isDecimal ? /^\d{1,9}(\.\d{1,6})?$/ : /^\d{1,9}$/;
  const number = Number(text);
  return pattern.test(text) && number >= min && number <= max
    ? number
    : undefined;
}

/** The answer that is nearest to a number that is none. */
function findNear(text: string, answer: NumberAnswer): number | undefined {
  const { min = 0, max = Infinity, isDecimal } = answer;
  const number = text === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) {
    return undefined;
  }
  const near = isDecimal ? number : Math.round(number);
  return Math.min(max, Math.max(min, near));
}

function toText(value: number | null | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
