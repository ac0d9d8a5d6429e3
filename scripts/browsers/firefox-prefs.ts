import type { LaunchOptions } from './browser-under-test.ts';

/** A port on loopback where nobody listens: whatever is sent there fails at once. */
const nowhere = 'http://127.0.0.1:9/';

type Prefs = Record<string, string | number | boolean>;

export function firefoxPrefs(options: LaunchOptions, id: string, uuid: string): Prefs {
  return {
    ...network(options.proxyPort ?? 9),
    ...silence,
    // Firefox gives extension pages a random host name for each profile; fixed, we can open them
    // by address.
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // Without this, manifest.json opens in the JSON viewer, which is not an extension document.
    'devtools.jsonview.enabled': false,
    'intl.accept_languages':
      (options.language ?? 'en') === 'en' ? 'en-US, en' : `${options.language}, en`,
    // The first pref is for the popup (it follows the browser's theme), the second for pages in
    // tabs.
    'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    // Panels move while they open; a click aimed then would miss.
    'ui.prefersReducedMotion': 1,
    // The question for a permission stands in the browser's own window; here it is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // Firefox removes a temporary add-on when it ends. Its data stays for the next start, as for any other add-on.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A panel that opens over the page after a download would take the next click.
    'browser.download.alwaysOpenPanel': false,
    // Times to the tenth of a millisecond, for the bench.
    'privacy.reduceTimerPrecision': false,
    'browser.privatebrowsing.autostart': options.isPrivate ?? false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
  };
}

/** Every host goes to the proxy on loopback, with no way around it when the proxy refuses. */
function network(port: number): Prefs {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': 'localhost,127.0.0.1',
    'network.proxy.allow_hijacking_localhost': false,
    // By default Firefox retries its own requests directly when a proxy fails.
    'network.proxy.failover_direct': false,
    'network.http.http3.enable': false,
    'network.trr.mode': 5,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
  };
}

/**
 * Background traffic, which would otherwise fill the proxy's log with requests no test asked for.
 */
const silence: Prefs = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.startup.homepage_override.mstone': 'ignore',
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': nowhere,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': nowhere,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': nowhere,
};
