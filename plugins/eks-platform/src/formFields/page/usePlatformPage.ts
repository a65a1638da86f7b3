import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect, useMemo, useRef } from 'react';
import { changeAnswers } from '../answers/changeAnswers';
import { withoutDraft } from '../answers/drafts';
import { fillAnswers } from '../answers/fillAnswers';
import type { PlatformForm } from '../answers/PlatformForm';
import {
  findAccount,
  getPresetAnswers,
  type PartialAnswers,
} from '../answers/presetAnswers';
import { pricedFacts } from '../answers/pricedFacts';
import { useClonedAnswers } from '../answers/useClonedAnswers';
import { useFormFacts } from '../answers/useFormFacts';
import { useKeptAnswers } from '../answers/useKeptAnswers';
import { usePlatformCheck } from '../answers/usePlatformCheck';
import { useContactEmail } from '../ingress/useContactEmail';

/** What the fields of a page share, and what the answers began with. */
export function usePlatformPage(
  props: FieldExtensionComponentProps<PartialAnswers>,
  options: { isRefused: boolean },
) {
  const { onChange } = props;
  const { isRefused } = options;
  const answers = useMemo(() => props.formData ?? {}, [props.formData]);
  const asked = useFormFacts();
  const check = usePlatformCheck(answers);
  const contact = useContactEmail(answers.owner);
  const derived = check.result?.derived;
  const facts = useMemo(
    () => pricedFacts(asked.value, derived),
    [asked.value, derived],
  );
  const preset = useMemo(
    () => getPresetAnswers({ facts, answers, derived, contact }),
    [facts, answers, derived, contact],
  );

  // Several changes of one event build on each other, before the form has rendered the first.
  const latest = useRef(answers);
  latest.current = answers;
  const write = (next: PartialAnswers) => {
    latest.current = next;
    onChange(next);
  };
  const restore = (before: PartialAnswers) =>
    write({
      ...Object.fromEntries(
        Object.keys(latest.current).map(key => [key, undefined]),
      ),
      ...before,
    });

  const kept = useKeptAnswers(answers);
  const clone = useClonedAnswers(answers, { isWanted: !kept.answers });
  const begun = kept.answers ?? clone.answers;
  // Whether the kept or copied answers are in the form already.
  const isTaken = useRef(false);
  const filled = useMemo(() => {
    if (clone.isLoading) {
      return {};
    }
    // These come first: what they leave open is filled around them.
    return begun && !isTaken.current
      ? { ...begun, edited: begun.edited }
      : fillAnswers({ answers, preset, facts });
  }, [answers, preset, facts, clone.isLoading, begun]);
  useEffect(() => {
    isTaken.current = isTaken.current || Boolean(begun);
    if (Object.keys(filled).length > 0) {
      write({ ...latest.current, ...filled });
    }
    // `onChange` is new on every render of the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filled]);

  const form = useMemo((): PlatformForm => {
    const now = () => latest.current;
    return {
      answers,
      preset,
      facts,
      account: findAccount(facts, answers),
      check,
      isRefused,
      change: changes =>
        write(changeAnswers({ answers: now(), preset, changes })),
      keepDraft: (path, draft) => {
        const drafts = draft
          ? { ...now().drafts, [path]: draft }
          : withoutDraft(now().drafts, other => other === path);
        write({ ...now(), drafts });
      },
      changeDrafts: change => write({ ...now(), drafts: change(now().drafts) }),
      restore,
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answers, preset, facts, check, isRefused, onChange]);

  return {
    form,
    facts: asked,
    clone,
    isKept: Boolean(kept.answers),
    /** Takes what the link of the form says, and nothing that was typed before. */
    startOver: () => {
      isTaken.current = false;
      kept.drop();
      restore(kept.begun);
    },
  };
}

export type PlatformPage = ReturnType<typeof usePlatformPage>;
