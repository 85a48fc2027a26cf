import { jsonLog } from './log';

function capture() {
  const lines: string[] = [];
  return { log: jsonLog((line) => lines.push(line)), lines };
}

describe('the log', () => {
  test('writes one line of JSON, whatever is in the fields', () => {
    const { log, lines } = capture();
    log.info({ action: 'a\nb', outcome: 'ok', milliseconds: 1.5, communityId: undefined });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0]!)).toEqual({ level: 'info', action: 'a\nb', outcome: 'ok', milliseconds: 1.5 });
  });

  test('keeps the code and the place of a database error, but not its words, which quote values', () => {
    const { log, lines } = capture();
    const error = Object.assign(new Error('Key (openid)=(o-secret) already exists'), {
      code: '23505',
      constraint: 'people_openid_key',
      detail: 'Key (openid)=(o-secret)',
    });
    log.error({ action: 'community.join' }, error);
    expect(lines[0]).toContain('23505');
    expect(lines[0]).toContain('people_openid_key');
    expect(lines[0]).toContain('log.test.ts');
    expect(lines[0]).not.toContain('secret');
  });

  test('keeps the words of our own errors, and only the type of what is no error', () => {
    const { log, lines } = capture();
    log.error({}, new TypeError('cannot read x'));
    log.error({}, '今天读了一百页');
    expect(lines[0]).toContain('TypeError · cannot read x');
    expect(JSON.parse(lines[1]!)).toEqual({ level: 'error', cause: 'string' });
  });
});
