// @ts-check
// Every word that the page says, by sense in the files of strings/. A value is a string, or a function that returns one.
// Words quoted from the article never pass through here: they are spans of the pasted text.
import { findings } from './strings/findings.js';
import { page } from './strings/page.js';
import { reading } from './strings/reading.js';
import { rules } from './strings/rules.js';
import { taking } from './strings/taking.js';
import { time } from './strings/time.js';

export const strings = { ...page, ...findings, ...reading, ...taking, ...time, rules };
