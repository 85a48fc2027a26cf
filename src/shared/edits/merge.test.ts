import { mergeFields } from './merge';

const BASE = { title: '七天早起', places: '40', weekdays: [1, 2, 3] };
const edited = (change: Partial<typeof BASE>) => ({ ...BASE, ...change });

test.each([
  ['nothing', edited({}), edited({}), BASE, [], []],
  ['only mine', edited({ title: '七天晨读' }), edited({}), edited({ title: '七天晨读' }), [], []],
  ['only theirs', edited({}), edited({ weekdays: [1] }), edited({ weekdays: [1] }), ['weekdays'], []],
  [
    'each another field',
    edited({ title: '七天晨读' }),
    edited({ places: '30' }),
    edited({ title: '七天晨读', places: '30' }),
    ['places'],
    [],
  ],
  ['both the same field', edited({ places: '50' }), edited({ places: '30' }), edited({ places: '50' }), [], ['places']],
  ['both to the same', edited({ places: '30' }), edited({ places: '30' }), edited({ places: '30' }), [], []],
])('two edits that change %s', (_, mine, theirs, draft, taken, both) => {
  expect(mergeFields(BASE, mine, theirs)).toEqual({ draft, taken, both });
});
