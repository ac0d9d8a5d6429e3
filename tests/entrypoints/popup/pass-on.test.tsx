// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PassOnPart } from '../../../entrypoints/popup/tools/PassOnPart.tsx';
import { readOwnText } from '../../../utils/actions/validation/read-own.ts';
import { readBlocks } from '../../../utils/pass/block.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, openPage, t } from '../page.tsx';

const here = inNewBrowser();
const KEPT = JSON.parse(JSON.stringify(peru));

describe('an open action that is passed on', () => {
  it('is copied as a text that gives exactly this record back', async () => {
    const page = await openPage(<PassOnPart action={peru} />);
    await page.press('#pass-text');
    await page.says(t('pass.copied'));
    const [text] = here.extension.copied as string[];
    expect(text).toContain('Urgent action: ');
    expect(text).toContain('Write until: March 7, 2023');
    expect(text).toContain(t('pass.readIn'));
    const { texts } = await readBlocks(text ?? '');
    expect(texts.map((one) => JSON.parse(one))).toEqual([KEPT]);
  });

  it('says what to do where the browser does not let it copy', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    here.extension.isClipboardShut = true;
    const page = await openPage(<PassOnPart action={peru} />);
    await page.press('#pass-text');
    await page.says(t('pass.notCopied'));
  });

  it('is saved as a file that the settings read in', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:vigil';
    });
    const page = await openPage(<PassOnPart action={peru} />);
    await page.press('#pass-file');
    await page.says(t('pass.saved'));
    expect(readOwnText((await files[0]?.text()) ?? '')).toEqual({ actions: [KEPT], faults: [] });
  });
});
