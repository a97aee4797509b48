#!/usr/bin/env python3
"""Scores the command on phrase lists of other recognisers: what each expects, and what is found there.

usage: phrases.py --command 'build/native/keyline --ndjson' --data FOLDER [--errors]

FOLDER holds the lists (one JSON object a line: id, text, figures); nothing of them is part of this repository. A case is
right when every expected figure of the list's kinds is found with its span, its value and its unit, and nothing else of
those kinds is. set_aside.tsv names the cases, or single expectations of a case ("id 2": its third), that mean something else
than a figure of ours, each with the reason; they are not counted. Lists marked "for information" have no target: they take a bare word or an ordinal for a figure.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
from collections import namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
List = namedtuple('List', 'name files kinds target')

LISTS = [
    List('Recognizers currency', ['recognizers_CurrencyModel'], {'money'}, 92),
    List('Recognizers dimension', ['recognizers_DimensionModel'], {'quantity'}, 92),
    List('Recognizers age', ['recognizers_AgeModel'], {'duration'}, 92),
    List('Recognizers temperature', ['recognizers_TemperatureModel'], {'quantity'}, 92),
    List('Recognizers percent', ['recognizers_PercentModel', 'recognizers_PercentModelPercentMode'], {'percent', 'ratio'}, 92),
    List('quantulum3', ['quantulum3'], {'money', 'percent', 'count', 'quantity', 'duration', 'ratio'}, 85),
    List('Duckling', ['duckling_corpora'], {'money', 'percent', 'count', 'quantity', 'duration', 'ratio', 'rank'}, None),
]

# Words that a list takes into the span and that stay outside ours; the units behind them are told by `per`.
BEFORE = ['between', 'from', 'about', 'around', 'age', 'at least', 'at most', 'over', 'under', 'more than', 'less than',
          'approximately', 'up to', 'no more than', 'near', 'exactly', 'below', 'above']
BEHIND = ['or more', 'or so', 'or less', 'of']


def read(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def table(name):
    """Rows of a tab-separated file beside this one, comments left out."""
    with open(os.path.join(HERE, name), encoding='utf-8') as lines:
        return [line.rstrip('\n').split('\t') for line in lines if line.strip() and not line.startswith('#')]


def reports(command, cases):
    asked = ''.join(json.dumps({'id': c['id'], 'text': c['text']}) + '\n' for c in cases)
    run = subprocess.run(shlex.split(command), input=asked.encode(), stdout=subprocess.PIPE, check=True)
    return {r['id']: r for r in map(json.loads, run.stdout.decode().splitlines())}


def units(spelt, names):
    """Our names for a list's unit, with the factor between the two values: 'Cent' is a hundredth of a dollar."""
    if not spelt:
        return [('*', 1.0)]
    british = spelt.lower().replace('meter', 'metre').replace('liter', 'litre')
    return [(spelt, 1.0), (british, 1.0), *names.get(spelt.lower(), [])]


def same_number(a, b):
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b), 1e-12)


def trimmed(text, begin, end):
    """The expected span without the words that ours leaves outside."""
    changed = True
    while changed:
        changed = False
        for words in BEFORE:
            if text[begin:end].lower().startswith(words + ' '):
                begin += len(words) + 1
                changed = True
        for words in BEHIND:
            if text[begin:end].lower().endswith(' ' + words):
                end -= len(words) + 1
                changed = True
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and (text[end - 1].isspace() or text[end - 1] == "'"):
        end -= 1
    return begin, end


def same_span(expected, found, text, names):
    """A count of ours is the number alone; a rate ("5 km a day") and what it is reckoned by are in the span of one or of both."""
    begin, end = trimmed(text, expected['begin'], expected['end'])
    if found['begin'] != begin:
        return False
    shorter = found['kind'] == 'count' or found.get('per')
    rate = ' per ' in (found['unit'] or '')
    return found['end'] == end or (shorter and found['end'] < end) or (rate and found['end'] > end)


def is_right(expected, found, text, names):
    if not same_span(expected, found, text, names):
        return False
    ends = [found['value'], *([found['value2']] if found.get('value2') is not None else [])]
    middle = sum(ends) / len(ends)  # quantulum3 gives the middle of a range, Duckling its first end
    for unit, factor in units(expected.get('unit'), names):
        value = expected['value'] * factor
        ours = found['unit'] or ''
        forms = {ours, ours.split(' per ')[0], ours + ' per ' + (found.get('per') or '')}
        unit_fits = unit == '*' or unit in forms or (unit == 'dollar' and ours.endswith('D'))
        if unit_fits and any(same_number(value, end) for end in [middle, *ends]):
            return True
    return False


def is_stated(case):
    """Duckling's corpus gives some values only as the text of its test code: such a case states nothing to compare."""
    return all(f.get('value') is not None or 'expect' not in f for f in case['figures'])


def score(case, report, kinds, names):
    """None where the case is right, else what is wrong."""
    found = [f for f in report['figures'] if f['kind'] in kinds | {'count'}]
    missing = []
    for expected in case['figures']:
        if expected.get('value') is None:  # a unit without a number is no figure of ours
            continue
        match = next((f for f in found if is_right(expected, f, case['text'], names)), None)
        if match is None:
            missing.append(expected['text'])
        else:
            found.remove(match)
    found = [f for f in found if f['kind'] in kinds]
    if not missing and not found:
        return None
    extra = [f"{f['text']} {f['value']}{'..' + str(f['value2']) if f.get('value2') is not None else ''} {f['unit']}" for f in found]
    return f'missing {missing} found {extra}'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--command', required=True)
    parser.add_argument('--data', required=True)
    parser.add_argument('--errors', action='store_true', help='print every case that is not right')
    arguments = parser.parse_args()
    aside = {row[0] for row in table('set_aside.tsv')}
    seen = set()
    names = {}
    for theirs, ours, factor in table('units.tsv'):
        names.setdefault(theirs.lower(), []).append((ours, float(factor)))
    short = False
    for phrases in LISTS:
        paths = [os.path.join(arguments.data, f'{name}.jsonl') for name in phrases.files]
        if not all(map(os.path.exists, paths)):
            continue
        cases = [case for path in paths for case in read(path)]
        for case in cases:
            seen.add(case['id'])
            case['figures'] = [f for i, f in enumerate(case['figures']) if f"{case['id']} {i}" not in aside]
        counted = [case for case in cases if case['id'] not in aside and is_stated(case)]
        answers = reports(arguments.command, counted)
        wrong = [(c, w) for c in counted if (w := score(c, answers[c['id']], phrases.kinds, names))]
        share = 100 * (len(counted) - len(wrong)) / len(counted)
        wanted = 'for information' if phrases.target is None else f'target {phrases.target}'
        print(f'{phrases.name:24s} {share:5.1f} % of {len(counted)} right, {len(cases) - len(counted)} set aside ({wanted})')
        short = short or (phrases.target is not None and share < phrases.target)
        if arguments.errors:
            for case, why in wrong:
                print(f"  {case['id']}: {case['text'][:160]!r}: {why}")
    unknown = [key for key in aside if key.split(' ')[0] not in seen]
    if unknown:
        print(f'set_aside.tsv names cases that no list has: {", ".join(unknown)}')
    return 1 if short else 0


if __name__ == '__main__':
    sys.exit(main())
