import { inputHashOf, repeatedAnswer } from './idempotency';

const receipt = { communityId: 'C', callerKey: 'K', requestId: 'R', action: 'inbox.markRead', inputHash: 'H' };

describe('the input hash', () => {
  test('does not depend on the order of fields, at any depth', () => {
    const one = { a: 1, b: { c: [1, { x: 1, y: 2 }], d: null } };
    const other = { b: { d: null, c: [1, { y: 2, x: 1 }] }, a: 1 };
    expect(inputHashOf(one)).toBe(inputHashOf(other));
  });

  test('takes a field that is undefined for one that is not there', () => {
    expect(inputHashOf({ a: 1, b: undefined })).toBe(inputHashOf({ a: 1 }));
  });

  test.each([
    ['the order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['null and nothing', { a: null }, {}],
    ['a number and its text', { a: 1 }, { a: '1' }],
    ['a text and the same with a space', { a: '早' }, { a: '早 ' }],
    ['where a field is', { a: { b: 1 } }, { a: {}, b: 1 }],
    ['an empty list and an empty object', { a: [] }, { a: {} }],
  ])('tells %s apart', (_what, one, other) => {
    expect(inputHashOf(one)).not.toBe(inputHashOf(other));
  });
});

describe('a repeated request id', () => {
  test('gives the first answer for the same call', () => {
    const earlier = { action: receipt.action, inputHash: receipt.inputHash, response: { unread: 3 } };
    expect(repeatedAnswer(earlier, receipt)).toEqual({ unread: 3 });
  });

  test.each([
    ['another action', { action: 'checkin.submit', inputHash: 'H', response: {} }],
    ['another input', { action: 'inbox.markRead', inputHash: 'other', response: {} }],
  ])('is refused with %s', (_what, earlier) => {
    expect(() => repeatedAnswer(earlier, receipt)).toThrow('this request id was used for something else');
  });
});
