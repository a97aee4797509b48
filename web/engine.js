// @ts-check
// The only file that knows of the worker. In: a request; out: a promise of an outcome, never a rejection. Each request
// carries an id, and an answer that is no longer the latest is dropped. A worker that fails in any way is terminated
// (a WebAssembly module that aborted must not be used again) and a fresh one is started; the text is not its to lose.
import { createReceiver } from './transfer.js';

/** @typedef {{articles: {text: string, published?: string}[], options: import('../wasm/index.js').Options}} Request */
/**
 * What became of a request: `stale` = a newer one was made meanwhile, `failed` = the request was refused, `crashed` =
 * the reader died of it, `unavailable` = no reader can be started here at all.
 * @typedef {{status: 'report'} & import('./transfer.js').Answer | {status: 'stale' | 'cancelled'}
 *   | {status: 'failed' | 'crashed' | 'unavailable', message: string}} Outcome
 */
/**
 * The part of a Worker that is used; `startWorker` hands out one that is already loading the module.
 * @typedef {Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>} WorkerLike
 */

/** @param {() => WorkerLike} startWorker */
export function createEngine(startWorker) {
  /** @type {WorkerLike | null} */
  let worker = null;
  let ready = false;
  let lastId = 0;
  /** @type {{id: number, resolve: (outcome: Outcome) => void, receive: ReturnType<typeof createReceiver>} | null} */
  let pending = null;

  function settle(/** @type {Outcome} */ outcome) {
    const waiting = pending;
    pending = null;
    waiting?.resolve(outcome);
  }

  function stop() {
    worker?.terminate();
    worker = null;
    ready = false;
  }

  function start() {
    try {
      worker = startWorker();
    } catch (error) {
      return settle({ status: 'unavailable', message: String(error) });
    }
    const started = worker;
    // A terminated worker may still have an event on its way.
    const current = (/** @type {(event: any) => void} */ handle) => (/** @type {any} */ event) => {
      if (worker === started) handle(event);
    };
    worker.onmessage = current(receive);
    worker.onmessageerror = current(() => fail('the answer could not be transferred'));
    worker.onerror = current((event) => {
      event.preventDefault?.();
      fail(event.message || 'the worker failed');
    });
  }

  /** A worker that never got ready is not replaced at once: it would fail again, for ever. */
  function fail(/** @type {string} */ message) {
    const wasReady = ready;
    stop();
    if (wasReady) start();
    settle({ status: wasReady ? 'crashed' : 'unavailable', message });
  }

  function receive(/** @type {{data: any}} */ { data }) {
    if (data.ready) {
      ready = true;
    } else if (data.crashed) {
      fail(data.crashed);
    } else if (pending && data.id === pending.id) {
      if (data.refused) return settle({ status: 'failed', message: data.refused });
      const answer = pending.receive(data);
      if (answer) settle({ status: 'report', ...answer });
    }
  }

  start();
  return {
    /** @returns {Promise<Outcome>} */
    analyze(/** @type {Request} */ request) {
      settle({ status: 'stale' });
      return new Promise((resolve) => {
        pending = { id: ++lastId, resolve, receive: createReceiver() };
        if (!worker) start();
        worker?.postMessage({ id: lastId, ...request });
      });
    },
    /** The answer to the latest request is no longer wanted. */
    forget() {
      settle({ status: 'stale' });
    },
    /** Stops what is being read; the worker cannot be interrupted otherwise. */
    cancel() {
      if (!pending) return;
      stop();
      start();
      settle({ status: 'cancelled' });
    },
  };
}
