import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const env = process.env;
const windowsRoots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (root): root is string => !!root,
);
const onWindows = (path: string) => windowsRoots.map((root) => join(root, path));

/**
 * In order of preference. Branded Chrome comes last: it updates by itself and asks for more at the
 * first start.
 */
const known = {
  chromium: {
    variable: 'VIGIL_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing'],
    places: [
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ...onWindows('Chromium/Application/chrome.exe'),
    ],
    lastNames: ['google-chrome', 'google-chrome-stable'],
    lastPlaces: [
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...onWindows('Google/Chrome/Application/chrome.exe'),
    ],
  },
  firefox: {
    variable: 'VIGIL_FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    places: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...onWindows('Mozilla Firefox/firefox.exe'),
      ...onWindows('Firefox Developer Edition/firefox.exe'),
    ],
    lastNames: [],
    lastPlaces: [],
  },
};

/**
 * The executable to test with, or undefined when there is none (then the tests of that browser are
 * skipped).
 */
export function findBrowser(name: 'chromium' | 'firefox'): string | undefined {
  const { variable, names, places, lastNames, lastPlaces } = known[name];
  const chosen = env[variable];
  if (chosen) {
    // A wrong path must not fall back silently: the run would test another browser than asked for.
    if (!isExecutable(chosen)) throw new Error(`${variable}=${chosen} is not an executable file`);
    return chosen;
  }
  const candidates = [...onPath(names), ...places, ...onPath(lastNames), ...lastPlaces];
  return candidates.find(isExecutable);
}

function onPath(names: readonly string[]): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Expected: most candidates do not exist (ENOENT), and some cannot be run (EACCES).
    return false;
  }
}
