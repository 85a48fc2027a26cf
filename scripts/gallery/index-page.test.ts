import { indexPage, type Shot } from './index-page';

const shot = (group: string, name: string): Shot => ({ group, name, width: 390, file: `demo/390/${name}.png` });

test('shows every picture once, under its group', () => {
  const page = indexPage([shot('学员', 'today'), shot('队长', 'team'), shot('学员', 'me')], 'now');
  expect(page.match(/<h2>[^<]*/g)).toEqual(['<h2>学员', '<h2>队长']);
  expect(page.match(/src="[^"]*/g)).toEqual([
    'src="demo/390/today.png',
    'src="demo/390/me.png',
    'src="demo/390/team.png',
  ]);
});

test('names from the demo cannot break the page', () => {
  expect(indexPage([shot('<b>"学员"&</b>', 'a')], '')).toContain('<h2>&#60;b&#62;&#34;学员&#34;&#38;&#60;/b&#62;</h2>');
});
