/** WeChat names the attribute differently. */
const ROLE = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role';

/** What a screen reader is told about an element. Spread the answer into a Taro component. */
export function a11y(what: {
  label?: string;
  role?:
    | 'button'
    | 'img'
    | 'tab'
    | 'tablist'
    | 'heading'
    | 'progressbar'
    | 'alert'
    | 'dialog'
    | 'switch'
    | 'group'
    | 'checkbox'
    | 'radiogroup'
    | 'radio'
    | 'list'
    | 'listitem';
  selected?: boolean;
  checked?: boolean;
  disabled?: boolean;
}): Record<string, string> {
  return {
    ...(what.label !== undefined && { 'aria-label': what.label }),
    ...(what.role !== undefined && { [ROLE]: what.role }),
    ...(what.selected !== undefined && { 'aria-selected': String(what.selected) }),
    ...(what.disabled && { 'aria-disabled': 'true' }),
    ...(what.checked !== undefined && { 'aria-checked': String(what.checked) }),
  };
}

/** For decoration that a screen reader should pass over. */
export const DECORATIVE = { 'aria-hidden': 'true' };
