import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finfacts, temporaryFolder } from './program.js';

const { path } = temporaryFolder();
const TEXT = 'The plans were dropped.';
const write = (line: string): void => writeFileSync(path('stage-tags.jsonl'), `${line}\n`);
const gold = (tag: string): string => JSON.stringify({ id: 'a', text: TEXT, tags: [[4, 9, tag]] });

describe('rules measure', () => {
  it.each([
    ['NOUN', '100.0'],
    ['VERB', '0.0'],
  ])('says how often a row was right: %s', async (tag, right) => {
    write(gold(tag));
    const { code, stdout } = await finfacts(['rules', 'measure', '--gold', path('.')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^held +right +by frequency +row\\n +1 +${right} +\\S+ +safe/\\d+ .*tags\\.yml:\\d+\\n$`),
    );
  });
  it('names the line that is no gold', async () => {
    write('{"id": "a"}');
    const { code, stderr } = await finfacts(['rules', 'measure', '--gold', path('.')]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('stage-tags.jsonl:1');
  });
});
