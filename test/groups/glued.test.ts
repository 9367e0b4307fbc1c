import { describe, expect, it } from 'vitest';
import { nounGroups } from './support.js';

describe('what stands together inside a noun group', () => {
  it.each([
    ['Norden Buys Java/Ajax Tool Maker Vexora', 'Java/Ajax Tool Maker Vexora'],
    ['Norden buys ‘CryptoTag’ startup Vexora', '‘CryptoTag’ startup Vexora'],
    ['Norden bought the "cloud-first" music platform Vexora.', 'the "cloud-first" music platform Vexora'],
    ['It makes enterprise resource planning (ERP) software.', 'enterprise resource planning (ERP) software'],
  ])('%s', (text, group) => {
    expect(nounGroups(text)).toContain(group);
  });

  it('what somebody says in quotation marks modifies nothing', () => {
    expect(nounGroups('Ann Lee said "we sell" and left.')).not.toContain('"we sell"');
  });
});
