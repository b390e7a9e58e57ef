import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian } from './debian.mjs';
import { Failure } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/** The path of a Chromium that runs; installs Debian's package where we may. Throws a Failure. */
export async function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!runs(chosen)) throw new Failure(`CHROME_PATH names no Chromium that runs: ${chosen}`);
    return chosen;
  }
  const found = [...usualPlaces(), ...(await playwrightsOwn())].find(runs) ?? fromDebian();
  if (found) return found;
  throw new Failure('No Chromium found: install Chromium or Google Chrome, or name one in CHROME_PATH.');
}

/**
 * What makes a window cost half as much, and nothing else another: no suggestions under an address field that nobody sees.
 * Of this argument the last one counts, so what Playwright says for tests to be steady stands here, too.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** A Chromium for tests and measurements. Throws a Failure. @param {string[]} args more of its arguments */
export async function startChromium(...args) {
  const { chromium } = await import('playwright-core');
  const usual = ['--disable-gpu', '--disable-quic', `--disable-features=${WITHOUT.join(',')}`];
  return chromium.launch({ executablePath: await findChromium(), args: [...usual, ...args] });
}

function usualPlaces() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) => onPath.map((folder) => join(folder, name)));
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return [...named, ...MAC, ...roots.flatMap((root) => WINDOWS.map((path) => join(root, path)))];
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath()];
}

/** On Ubuntu `chromium-browser` may be a mere notice, so it has to answer. On Windows, asking would open a window. */
function runs(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function fromDebian() {
  return installOnDebian('Chromium', 'chromium') ? usualPlaces().find(runs) : undefined;
}
