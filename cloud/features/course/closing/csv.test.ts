import { csvOf } from './csv';

test.each([
  ['小满', '小满'],
  [17, '17'],
  [-3, '-3'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['两\n行', '"两\n行"'],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])('%j becomes %s', (value, cell) => {
  expect(csvOf([[value]])).toBe(`\uFEFF${cell}\r\n`);
});

test('rows end in their own line, cells are parted by commas', () => {
  expect(
    csvOf([
      ['昵称', '天数'],
      ['小满', 3],
    ]),
  ).toBe('\uFEFF昵称,天数\r\n小满,3\r\n');
});
