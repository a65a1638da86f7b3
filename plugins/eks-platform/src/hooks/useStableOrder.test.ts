import { act, renderHook } from '@testing-library/react';
import { useStableOrder } from './useStableOrder';

const toItems = (keys: string) => [...keys].map(key => ({ key }));
const inside = { currentTarget: document.body, relatedTarget: null } as never;

describe('useStableOrder', () => {
  function setUp() {
    const { result, rerender } = renderHook(
      ({ keys }) => useStableOrder(toItems(keys)),
      { initialProps: { keys: 'ab' } },
    );
    return {
      hold: () => result.current.holdProps,
      show: (keys: string) => {
        rerender({ keys });
        return result.current.items.map(item => item.key).join('');
      },
    };
  }

  it('keeps the order under the pointer; new ones come last, gone ones go', () => {
    const { hold, show } = setUp();
    expect(show('ba')).toBe('ba');
    act(() => hold().onPointerEnter());
    expect(show('cab')).toBe('bac');
    expect(show('ca')).toBe('ac');
    act(() => hold().onPointerLeave());
    expect(show('ca')).toBe('ca');
  });

  it('keeps it while the focus is inside, even when the pointer leaves', () => {
    const { hold, show } = setUp();
    act(() => hold().onFocus());
    act(() => hold().onPointerEnter());
    act(() => hold().onPointerLeave());
    expect(show('ba')).toBe('ab');
    act(() => hold().onBlur(inside));
    expect(show('ba')).toBe('ba');
  });
});
