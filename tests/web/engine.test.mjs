// The engine's side of the conversation with the worker, against a worker that says what the test wants.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createEngine } from '../../web/engine.js';
import { messagesOf } from '../../web/transfer.js';

const REQUEST = { articles: [{ text: 'any' }], options: { words: 60 } };

/** Every worker that was started, in order. */
let workers;

beforeEach(() => {
  workers = [];
});

function startWorker() {
  const worker = {
    sent: [],
    terminated: false,
    postMessage: (message) => worker.sent.push(message),
    terminate() {
      worker.terminated = true;
    },
    say: (data) => worker.onmessage({ data }),
  };
  workers.push(worker);
  return worker;
}

/** A whole answer in one message. */
const answer = (id, report) => ({ id, report, marks: [], digest: {}, rest: 0 });

function readyEngine() {
  const engine = createEngine(startWorker);
  workers[0].say({ ready: true });
  return engine;
}

test('an answer goes to the request with its id', async () => {
  const engine = readyEngine();
  const outcome = engine.analyze(REQUEST);
  assert.deepEqual(workers[0].sent, [{ id: 1, ...REQUEST }]);
  workers[0].say(answer(1, { figures: [] }));
  assert.deepEqual(await outcome, { status: 'report', report: { figures: [] }, marks: [], digest: {} });
});

test('a long report comes in slices and is put together', async () => {
  const engine = readyEngine();
  const outcome = engine.analyze(REQUEST);
  const figures = Array.from({ length: 1250 }, (_, value) => ({ value }));
  const report = { figures, dates: [{ value: '2025' }] };
  const messages = [...messagesOf(1, { report, marks: ['marks'], digest: 'digest' })];
  assert.deepEqual([messages.length, messages[0].report.figures.length], [3, 500]);
  for (const message of messages) workers[0].say(structuredClone(message));
  const { report: whole, marks, digest } = await outcome;
  assert.deepEqual([marks, digest, whole.dates], [['marks'], 'digest', report.dates]);
  // A row in the middle of a slice that nobody has asked for yet, all of them by every way, and none beyond.
  assert.deepEqual(whole.figures[700], { value: 700 });
  assert.deepEqual([...whole.figures], figures);
  assert.deepEqual(
    whole.figures.filter(({ value }) => value >= 1248).map(({ value }) => value),
    [1248, 1249],
  );
  assert.deepEqual([whole.figures.length, whole.figures[1250], Array.isArray(whole.figures)], [1250, undefined, true]);
  assert.equal(JSON.stringify(whole.figures), JSON.stringify(figures));
});

test('slices of an answer that is no longer wanted are dropped', async () => {
  const engine = readyEngine();
  engine.analyze(REQUEST);
  const messages = [...messagesOf(1, { report: { figures: Array(800).fill({}) }, marks: [], digest: {} })];
  workers[0].say(messages[0]);
  const latest = engine.analyze(REQUEST);
  workers[0].say(messages[1]);
  workers[0].say(answer(2, { figures: [] }));
  assert.deepEqual(await latest, { status: 'report', report: { figures: [] }, marks: [], digest: {} });
});

test('a newer request makes the older one stale, in whatever order the answers come', async () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    workers = [];
    const engine = readyEngine();
    const [first, second] = [engine.analyze(REQUEST), engine.analyze(REQUEST)];
    for (const id of order) workers[0].say(answer(id, { of: id }));
    assert.deepEqual(
      [await first, await second],
      [{ status: 'stale' }, { status: 'report', report: { of: 2 }, marks: [], digest: {} }],
    );
  }
});

test('an error as data is an outcome, and the worker lives on', async () => {
  const engine = readyEngine();
  const outcome = engine.analyze(REQUEST);
  workers[0].say({ id: 1, refused: 'words: too few' });
  assert.deepEqual(await outcome, { status: 'failed', message: 'words: too few' });
  assert.equal(workers.length, 1);
});

const FAILURES = {
  'an error event': (worker) => worker.onerror({ message: 'trap', preventDefault() {} }),
  'a crash it reports': (worker) => worker.say({ crashed: 'trap' }),
  'an answer that cannot be transferred': (worker) => worker.onmessageerror({}),
};

for (const [what, fail] of Object.entries(FAILURES)) {
  test(`${what}: the worker is terminated and a fresh one takes the next request`, async () => {
    const engine = readyEngine();
    const outcome = engine.analyze(REQUEST);
    fail(workers[0]);
    assert.equal((await outcome).status, 'crashed');
    assert.deepEqual(
      workers.map(({ terminated }) => terminated),
      [true, false],
    );
    const next = engine.analyze(REQUEST);
    workers[0].say(answer(2, { from: 'the dead' }));
    workers[1].say({ ready: true });
    workers[1].say(answer(2, { from: 'the living' }));
    assert.deepEqual(await next, { status: 'report', report: { from: 'the living' }, marks: [], digest: {} });
  });
}

test('a worker that never gets ready is not started again and again', async () => {
  const engine = createEngine(startWorker);
  const outcome = engine.analyze(REQUEST);
  workers[0].say({ crashed: 'no WebAssembly here' });
  assert.deepEqual(await outcome, { status: 'unavailable', message: 'no WebAssembly here' });
  assert.equal(workers.length, 1);
  engine.analyze(REQUEST);
  assert.equal(workers.length, 2);
});

test('where no worker can be made at all, that is the outcome', async () => {
  const engine = createEngine(() => {
    throw new Error('workers are forbidden');
  });
  assert.deepEqual(await engine.analyze(REQUEST), { status: 'unavailable', message: 'Error: workers are forbidden' });
});

test('cancel stops the worker and starts another; without a request it does nothing', async () => {
  const engine = readyEngine();
  engine.cancel();
  assert.equal(workers.length, 1);
  const outcome = engine.analyze(REQUEST);
  engine.cancel();
  assert.deepEqual(await outcome, { status: 'cancelled' });
  assert.deepEqual(
    workers.map(({ terminated }) => terminated),
    [true, false],
  );
});

test('a forgotten request is stale and the worker stays', async () => {
  const engine = readyEngine();
  const outcome = engine.analyze(REQUEST);
  engine.forget();
  assert.deepEqual(await outcome, { status: 'stale' });
  workers[0].say(answer(1, {}));
  assert.equal(workers.length, 1);
});
