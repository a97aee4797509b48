#!/usr/bin/env python3
"""Day of publication: hidden from the command, found by it, compared with the one that the set records.

  dates_reference.py --command 'build/native/keyline --ndjson' --data FOLDER [--misses N] [--only inferred|stated]

Reads every set under FOLDER whose articles record their publication. A published day counts as right where it agrees with
the record as far as it goes ("2025-07" with 2025-07-19) and `day` counts those that name the very day; for texts that put
their day first a line apart ("stated") one day of difference is right, because papers carry the morrow's date.
"""
import argparse
import json
import os
import shlex
import subprocess
from datetime import date

SETS = {
    'dates/meantime_dev': 'dct',
    'figures/bbc_dev': 'published',
    'timeline/timeset_dev': 'published',
    'modern/raw_dev': 'published',
    'modern/pairs_dev': 'published',
}


def read(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def reports(command, texts):
    lines = ''.join(json.dumps({'id': str(i), 'text': t}) + '\n' for i, t in enumerate(texts))
    out = subprocess.run(shlex.split(command), input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def hide(text, report, recorded):
    """The text without the day of its publication: short lines that name it go, in longer ones the date alone."""
    units = text.encode('utf-16-le', 'surrogatepass')
    for d in sorted(report['dates'], key=lambda d: -d['begin']):
        if d['certainty'] != 'stated' or not (d['value'] or '').startswith(recorded):
            continue
        begin, end = 2 * d['begin'], 2 * d['end']
        newline = '\n'.encode('utf-16-le')
        first = units.rfind(newline, 0, begin)
        last = units.find(newline, end)
        first, last = (0 if first < 0 else first), (len(units) if last < 0 else last)
        if last - first < 300:
            begin, end = first, last
        units = units[:begin] + units[end:]
    return units.decode('utf-16-le', 'replace')


def judge(found, recorded):
    """'right', 'near' (a day off), 'wrong'"""
    if recorded.startswith(found):
        return 'right'
    if len(found) == 10 and abs((date.fromisoformat(found) - date.fromisoformat(recorded)).days) == 1:
        return 'near'
    return 'wrong'


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--command', default='build/native/keyline --ndjson')
    p.add_argument('--data', required=True)
    p.add_argument('--misses', type=int, default=0)
    p.add_argument('--hide', action='store_true', help='take the lines out that state the day: what is left is inferred')
    p.add_argument('--only', help='show misses of this kind alone')
    a = p.parse_args()
    for name, field in SETS.items():
        path = os.path.join(a.data, name + '.jsonl')
        if not os.path.exists(path):
            continue
        docs = [d for d in read(path) if d.get(field)]
        found = {}
        misses = []
        texts = [d.get('text') or d['dirty'] for d in docs]
        answers = reports(a.command, texts)
        if a.hide:
            texts = [hide(t, r, d[field][:10]) for t, r, d in zip(texts, answers, docs)]
            answers = reports(a.command, texts)
        for doc, report in zip(docs, answers):
            article = report['articles'][0]
            how, day, recorded = article['published_from'], article['published'], doc[field][:10]
            if how not in ('stated', 'inferred'):
                key = (how, '-', '-')
            else:
                verdict = judge(day, recorded)
                key = (how, {4: 'year', 7: 'month', 10: 'day'}[len(day)], verdict)
                if verdict != 'right' and a.only in (None, how):
                    misses.append(f'    {how} {day}, recorded {recorded}: {doc["id"]}')
            found[key] = found.get(key, 0) + 1
        print(f'published {name} ({len(docs)} articles): {found.get(("none", "-", "-"), 0)} without a day')
        for how in ('stated', 'inferred'):
            for grain in ('day', 'month', 'year'):
                n = {v: found.get((how, grain, v), 0) for v in ('right', 'near', 'wrong')}
                total = sum(n.values())
                if total:
                    print(f'  {how:9s}{grain:6s}{total:4d}: right {n["right"]}, a day off {n["near"]}, wrong {n["wrong"]}'
                          f'   precision {100 * n["right"] / total:.0f} %, within a day {100 * (n["right"] + n["near"]) / total:.0f} %')
        print('\n'.join(misses[:a.misses]), end='\n' if misses and a.misses else '')


if __name__ == '__main__':
    main()
