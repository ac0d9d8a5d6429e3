import { setStage } from './scripts/stage/stage.ts';

const [lang, scheme] = (process.argv[2] ?? 'en-light').split('-') as [string, 'light' | 'dark'];
const stage = await setStage('chromium', {
  language: lang,
  colorScheme: scheme,
  granted: ['https://feeds.example/*'],
});
try {
  await stage.reset('2023-01-29');
  await stage.browser.inExtension(`browser.storage.local.set({ subscriptions: [
    { url: 'https://feeds.example/actions.json', kind: 'feed', title: 'Section of a town', publisher: 'Its people', on: true, ids: ['1','2'], faults: [], brought: '2023-01-20' },
    { url: 'https://feeds.example/other/', kind: 'web-feed', title: '', on: false, ids: [], faults: [{path:'a.b',message:'x'}], trouble: { why: 'unreachable', since: '2023-01-20', count: 2 } }],
    buttonSites: {'our-village.example': 'mastodon'} })`);
  const page = await stage.browser.openExtensionTab('options.html');
  await page.waitForSelector('[data-source]');
  await page.waitForSelector('#find-publisher');
  await page.waitForSelector('#sender-name');
  for (const w of (process.argv[3] ?? '320,768,1280').split(',').map(Number)) {
    await page.setViewport({ width: w, height: 800 });
    await page.evaluate(() => scrollTo(0, 0));
    const over = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
      document.documentElement.scrollHeight,
    ]);
    console.log(lang, scheme, w, over);
    await page.screenshot({ path: `/tmp/shots/set-${lang}-${scheme}-${w}.png`, fullPage: true });
    await page.evaluate(() => {
      location.hash = '#publish';
    });
    await page.evaluate(() => new Promise((r) => setTimeout(r, 200)));
    await page.screenshot({ path: `/tmp/shots/set-${lang}-${scheme}-${w}-scrolled.png` });
  }
} finally {
  await stage.close();
}
