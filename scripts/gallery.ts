import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demoPersonas } from '../cloud/local/demo/personas';
import { askAs } from '../test/support/ask';
import { launchChromium } from '../test/support/chromium';
import { startGateway } from '../test/support/gateway';
import { indexPage, type Shot } from './gallery/index-page';
import { pagesOf } from './gallery/pages';
import type { Picture } from './gallery/picture';
import { STATES } from './gallery/states';
import { takePictures, type Sitting } from './gallery/studio';

const ROOT = path.resolve(__dirname, '..');
const OUTPUT = path.join(ROOT, 'dist/gallery');
const [WIDE, NARROW] = [390, 320];
/** The gallery looks the same every day, unless CLOCK says otherwise. */
const NOW = process.env.CLOCK ?? '2026-11-21T08:30:00+08:00';

/** `npm run gallery`: pictures of every page as everybody, and of the first person's pages in their other states. */
async function gallery(): Promise<void> {
  if (!existsSync(path.join(ROOT, 'dist/h5/index.html'))) throw new Error('Build the preview first: npm run build:h5');
  await rm(OUTPUT, { recursive: true, force: true });
  console.log('filling a database with the demo community');
  const [{ url, stop }, browser] = await Promise.all([startGateway({ now: NOW, withDemo: true }), launchChromium()]);
  const shots: Shot[] = [];
  const problems: string[] = [];
  const take = async (person: Pick<Sitting, 'openid' | 'label' | 'state'>, pictures: Picture[], width: number) => {
    const taken = await takePictures({ browser, url, now: NOW, ...person }, pictures, width, OUTPUT);
    shots.push(...taken.shots);
    problems.push(...taken.problems);
    console.log([person.label, person.state, `at ${width}: ${pictures.length} pages`].filter(Boolean).join(' '));
  };
  try {
    for (const [index, person] of demoPersonas.entries()) {
      const pictures = await pagesOf(askAs(url, person.openid));
      const still = pictures.filter(({ act }) => !act);
      if (index === 0) for (const state of Object.keys(STATES)) await take({ ...person, state }, still, WIDE);
      await take(person, still, NARROW);
      await take(person, pictures, WIDE);
    }
    await writeFile(path.join(OUTPUT, 'index.html'), indexPage(shots, `${shots.length} pictures at ${NOW}`));
  } finally {
    await browser.close();
    await stop();
  }
  console.log(`${shots.length} pictures: ${path.relative(process.cwd(), path.join(OUTPUT, 'index.html'))}`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

void gallery();
