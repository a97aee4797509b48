// Firefox and WebKit for the flows that must work everywhere. Both are driven by the same three calls, and everything
// else happens in the page: neither driver has all of the other's ways.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { firefox } from 'playwright-core';
import { Browser, Builder, Capabilities } from 'selenium-webdriver';
import { findFirefox, findMiniBrowser } from '../../../scripts/setup.mjs';
import { which } from '../../../scripts/shell.mjs';

/**
 * @typedef {object} EnginePage
 * @property {(url: string) => Promise<void>} go
 * @property {(work: (...args: any[]) => any, ...args: any[]) => Promise<any>} run runs `work` in the page, with plain values
 * @property {() => Promise<void>} close
 */

/** One row an engine: whether it is on this machine, and how a page of it is opened. */
export const ENGINES = {
  Firefox: { there: () => findFirefox() !== null, open: openFirefox },
  WebKit: { there: () => which('WebKitWebDriver') && which('Xvfb') && findMiniBrowser() !== null, open: openWebKit },
};

/** @returns {Promise<EnginePage>} */
async function openFirefox() {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox() });
  const page = await browser.newPage();
  return {
    go: (url) => page.goto(url),
    run: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
    close: () => browser.close(),
  };
}

/** WebKitGTK needs a screen, and as root it has to be told to do without its sandbox. @returns {Promise<EnginePage>} */
async function openWebKit() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  try {
    await listening(port);
    const options = { binary: findMiniBrowser(), args: ['--automation'] };
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
    const browser = await new Builder()
      .disableEnvironmentOverrides()
      .forBrowser(Browser.SAFARI)
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    await browser.manage().setTimeouts({ script: 60_000 });
    return {
      go: (url) => browser.get(url),
      async run(work, ...args) {
        const script = `const done = arguments[arguments.length - 1];
          Promise.resolve((${work})(...${JSON.stringify(args)})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await browser.executeAsyncScript(script);
        if (error) throw new Error(error);
        return value;
      },
      async close() {
        await browser.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves once something answers at the port. */
async function listening(port) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answers = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    if (Date.now() > end) throw new Error('the driver of WebKit does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
