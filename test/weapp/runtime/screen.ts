/** What a test points at: a selector (`.class`, `[attribute]`, `tag.class`) or the words on the element. */
export type Target = string | RegExp;

const INLINE = new Set(['text', 'span']);
const SELECTOR = /^([a-z-]*[.[]|(view|button|input|textarea|image|picker|switch|form|scroll-view|swiper)$)/;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '');

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The visible words of an element: one line for every block that holds text. */
export const textOf = (root: Element): string => {
  const lines: string[] = [''];
  const breakLine = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      lines[lines.length - 1] += node.textContent ?? '';
      return;
    }
    const element = node as Element;
    if (isHidden(element)) return;
    const isBlock = !INLINE.has(element.tagName.toLowerCase());
    if (isBlock) breakLine();
    element.childNodes.forEach(visit);
    if (isBlock) breakLine();
  };
  visit(root);
  return lines.map(collapse).filter(Boolean).join('\n');
};

const isVisible = (element: Element, root: Element): boolean => {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (isHidden(at)) return false;
  return true;
};

/** Words that name an element: its label for screen readers, its placeholder, or its text. */
const namesOf = (element: Element): string[] =>
  [
    element.getAttribute('aria-label'),
    element.getAttribute('placeholder'),
    textOf(element).replaceAll('\n', ' '),
  ].filter((name): name is string => Boolean(name));

const matches = (element: Element, target: Target): boolean =>
  namesOf(element).some((name) => (typeof target === 'string' ? name === target : target.test(name)));

/** Of elements that match, those that hold no other match: the smallest ones. */
const innermost = (found: Element[]): Element[] =>
  found.filter((element) => !found.some((other) => other !== element && element.contains(other)));

/** Elements that `target` means, in document order. Words mean the smallest elements that say exactly them, else contain them. */
export const findAll = (root: Element, target: Target): Element[] => {
  const selects = typeof target === 'string' && SELECTOR.test(target);
  const all = [...root.querySelectorAll(selects ? target : '*')].filter((element) => isVisible(element, root));
  if (selects) return all;
  const exact = innermost(all.filter((element) => matches(element, target)));
  if (exact.length > 0 || target instanceof RegExp) return exact;
  return innermost(all.filter((element) => namesOf(element).some((name) => name.includes(target))));
};

/** The one element that `target` means; of several, the one at `index`. Throws with what is there instead. */
export const findOne = (root: Element, target: Target, index?: number): Element => {
  const found = findAll(root, target);
  if (found.length > 1 && index === undefined) {
    throw new Error(
      `${found.length} elements match ${String(target)}: say which by index. The page shows:\n${textOf(root)}`,
    );
  }
  const element = found[index ?? 0];
  if (!element) throw new Error(`Nothing matches ${String(target)}. The page shows:\n${textOf(root)}`);
  return element;
};
