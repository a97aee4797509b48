#!/usr/bin/env python3
"""Phrase lists of other projects, read by the command: chrono, Recognizers-Text (DateTimeModel), Duckling.

  dates_cases.py --command 'build/native/keyline --ndjson' --data FOLDER [--misses N] [--set chrono|recognizers|duckling]

A case is right when every expression that it expects overlaps a date of ours whose stretch of the calendar holds the
expected beginning (for a range: another, or the same, holds its end), or, for durations and sets, whose value is the
expected one; nothing is asked of what these lists fill in by convention (noon, the first of the month). A negative case is
right when nothing is found. Cases that mean something else than a report does, or that news never writes, stand by id with the
reason in dates_set_aside.txt; both scores are printed.
"""
import argparse
import json
import os
import re
import shlex
import subprocess
from collections import Counter
from datetime import datetime, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def reports(command, cases):
    lines = ''.join(
        json.dumps({'id': c['id'], 'text': c['text'], **({'published': c['published']} if c['published'] else {})}) + '\n'
        for c in cases)
    out = subprocess.run(shlex.split(command), input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return {r['id']: r for r in (json.loads(line) for line in out.decode().splitlines())}


def moment(text):
    """'2013-02-15', '2013-02-15T04:00:00' -> datetime; None where it is none"""
    try:
        return datetime.fromisoformat(text.replace(' ', 'T').rstrip('Z'))
    except (ValueError, AttributeError):
        return None


SEASONS = ('SP', 'SU', 'FA', 'WI')


def stretch(d):
    """Where a finding lies. These lists let a weekend begin on Friday at 18:00, a season on the day of the sky."""
    begin, end = moment(d.get('from')), moment(d.get('until'))
    if not begin or not end:
        return None
    if (d.get('value') or '').endswith('-WE'):
        begin -= timedelta(hours=6)
    if (d.get('value') or '')[5:] in SEASONS:
        end += timedelta(days=24)
    return begin, end


def holds(d, at):
    s = stretch(d)
    return s is not None and s[0] <= at < s[1]


def same_length(a, b):
    """Of durations by value; a vague one ("several weeks", PXW) is any number of the same units."""
    vague = re.fullmatch(r'P(T?)X(\w+)', a or '')
    if vague:
        return bool(re.fullmatch(rf'P{vague[1]}\d+{vague[2]}', b or ''))

    def days(v):
        m = re.fullmatch(r'P(T?)([\d.]+)(DE|CE|Y|Q|M|W|WE|D|H|S)', v or '')
        if not m:
            return v
        unit = {'DE': 3652.5, 'CE': 36525, 'Y': 365.25, 'Q': 91.32, 'M': 30.44, 'W': 7, 'WE': 2, 'D': 1, 'H': 1 / 24, 'S': 1 / 86400}
        one = 1 / 1440 if m[1] and m[3] == 'M' else unit[m[3]]
        return float(m[2]) * one
    x, y = days(a), days(b)
    return x == y or (isinstance(x, float) and isinstance(y, float) and abs(x - y) < 0.01 * y)


# Each list in one form: {id, text, published, expected: [{begin, end, at: [first, last] | value}], negative}.

def chrono(folder):
    for x in read(f'{folder}/dates/chrono_cases.jsonl'):
        expected = []
        for r in x['results']:
            ends = [moment(end['date']) for end in (r['start'], r.get('end_')) if end and end.get('date')]
            expected.append({'begin': r['begin'], 'end': r['end'], 'at': [e for e in ends if e], 'bc': None in ends})
        yield {'id': x['id'], 'text': x['text'], 'published': (x['reference'] or '')[:10], 'expected': expected, 'negative': x['neg']}


def recognizers(folder):
    for x in read(f'{folder}/dates/recognizers_specs.jsonl'):
        if x['file'] != 'DateTimeModel':
            continue
        expected = []
        for r in x['results']:
            if r['start'] is None:
                continue
            e = {'begin': r['start'], 'end': r['end'], 'timex': r['timex'], 'at': [], 'any': []}
            for v in r.get('resolution') or []:
                first = moment(v.get('start') or (v.get('value') if v['type'] in ('date', 'datetime') else None))
                last = moment(v.get('end'))
                if first or last:  # "before September": the end alone
                    e['any'].append([x for x in (first, last) if x])
            expected.append(e)
        yield {'id': x['id'], 'text': x['input'], 'published': (x['reference'] or '')[:10], 'expected': expected, 'negative': not expected}


def duckling(folder):
    for x in read(f'{folder}/dates/duckling_corpus.jsonl'):
        ends = [moment(v) for v in x['value'] if v]
        if x['text'].startswith('by ') and ends[:1] == [moment(x['reference'][:19])]:
            del ends[0]  # "by 2 pm" begins now to this list
        yield {'id': x['id'], 'text': x['text'], 'published': x['reference'][:10], 'negative': False,
               'expected': [{'begin': 0, 'end': len(x['text']), 'at': [e for e in ends if e], 'bc': not ends, 'whole': True}]}
    for x in read(f'{folder}/dates/duckling_negative.jsonl'):
        yield {'id': x['id'], 'text': x['text'], 'published': '2013-02-12', 'negative': True, 'expected': []}


def clock(value):
    """'2016-11-07T07:30' and 'T07:30:00' -> '07:30'; a part of the day stays as it is"""
    m = re.search(r'T(\d\d)(?::(\d\d))?', value or '')
    return f'{m[1]}:{m[2] or "00"}' if m else (value or '').partition('T')[2]


def same_value(timex, d):
    value = d['value'] or ''
    if timex == 'FY' + value and d['fiscal']:
        return True
    if timex == value or (timex.startswith('P') and same_length(value, timex)):
        return True
    if timex == 'XXXX-WXX-WE' and value == 'P1WE' and d['type'] == 'SET':  # every weekend
        return True
    ends = re.fullmatch(r'\((.*),(.*),(P.*)\)', timex)
    if ends:  # a stretch: "the next three days" is a length of time to us
        return d['type'] == 'DURATION' and same_length(value, ends[3])
    if timex.startswith('T'):
        return d['type'] in ('TIME', 'SET') and clock(value) == clock(timex)
    if timex.startswith('X') and d['type'] != 'SET':  # the year is the reader's business
        return len(timex) > 8 and timex[5:10] == value[5:10] or timex[:7] == 'XXXX-WX' and weekday(d) == timex[9:10]
    return False


def weekday(d):
    at = moment(d.get('from'))
    return str(at.isoweekday()) if at else None


def same_side(d, at):
    """Without a verb these lists look ahead where we do not know: the same day of another year, the same weekday will do."""
    begin = moment(d.get('from'))
    if d['certainty'] != 'assumed' or begin is None:
        return False
    if d['rule'] == 'weekday':
        return begin.weekday() == at.weekday()
    if (begin.month, begin.weekday()) == (at.month, at.weekday()) and d['rule'] in ('nth_of', 'holiday'):
        return (begin.day - 1) // 7 == (at.day - 1) // 7 or min(begin.day, at.day) > 24  # the last one of its month
    return d['type'] == 'DATE' and holds({'from': d['from'].replace(d['from'][:4], str(at.year), 1), 'until': shifted(d, at)}, at)


def shifted(d, at):
    years = int(d['until'][:4]) - int(d['from'][:4])
    return str(at.year + years) + d['until'][4:]


def is_now(d, at, published):
    """A report knows the day of its reference, not the hour."""
    return d['value'] == 'PRESENT_REF' and at.isoformat()[:10] == published


def hours_told(ends, dates):
    """"3-4pm" lasts to five in a list that counts the last hour whole."""
    begins = [moment(d.get('from')) for d in dates if d['type'] == 'TIME']
    return ends[0] in begins and ends[1] - timedelta(hours=1) in begins and all(e.minute == 0 for e in ends)


def length_told(ends, dates):
    """"18 December for 10 days": a beginning and a length; the list counts the last day whole."""
    days = {f'P{(ends[1] - ends[0]).days - whole}D' for whole in (0, 1)}
    return any(d['type'] == 'DURATION' and d['value'] in days for d in dates) and \
        any(holds(d, ends[0]) or same_side(d, ends[0]) for d in dates)


def found(e, dates, published):
    near = [d for d in dates if d['begin'] < e['end'] and e['begin'] < d['end']]
    if any(same_value(t, d) for t in e.get('timex', []) for d in near):
        return True
    for t in e.get('timex', []):  # a stretch between two that we name apart
        ends = re.fullmatch(r'\((.*),(.*),(P.*)\)', t)
        if ends and all(any(same_value(x, d) for d in near) for x in ends.groups()[:2]):
            return True
    if e.get('bc'):  # before the common era: no moment of this library's calendar
        return any(d['value'].startswith('BC') for d in near)
    if e.get('whole') and len(e['at']) == 2 and (hours_told(e['at'], near) or length_told(e['at'], near)):
        return True
    for ends in e.get('any', [e['at']] if e['at'] else []):
        if ends and all(any(holds(d, at) or holds(d, at - timedelta(seconds=1)) or same_side(d, at) or same_side(d, at - timedelta(seconds=1)) or is_now(d, at, published) for d in near) for at in ends):
            return True
    return False


def right(case, report):
    dates = report['dates']
    if case['negative']:
        return not dates
    return all(found(e, dates, case['published']) for e in case['expected'])


def set_aside():
    out = {}
    path = os.path.join(HERE, 'dates_set_aside.txt')
    if os.path.exists(path):
        reason = ''
        for line in open(path, encoding='utf-8'):
            if line.startswith('#'):
                reason = line[1:].strip()
            else:
                out.update((i, reason) for i in line.split())
    return out


SETS = {'chrono': chrono, 'recognizers': recognizers, 'duckling': duckling}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--command', default='build/native/keyline --ndjson')
    p.add_argument('--data', required=True)
    p.add_argument('--misses', type=int, default=0)
    p.add_argument('--set')
    a = p.parse_args()
    aside = set_aside()
    for name, load in SETS.items():
        if a.set and a.set != name:
            continue
        try:
            cases = list(load(a.data))
        except FileNotFoundError:
            continue
        answers = reports(a.command, cases)
        count = Counter()
        misses = []
        for c in cases:
            kind = 'negative' if c['negative'] else 'referred' if c['published'] else 'absolute'
            ok = right(c, answers[c['id']])
            count[kind, 'all'] += 1
            count[kind, 'ok'] += ok
            if c['id'] in aside:
                continue
            count[kind, 'kept'] += 1
            count[kind, 'kept ok'] += ok
            if not ok:
                misses.append((kind, c, answers[c['id']]))
        for kind in ('referred', 'absolute', 'negative'):
            if count[kind, 'all']:
                print(f'cases    {name:12s}{kind:9s} {count[kind, "kept ok"]} of {count[kind, "kept"]} right'
                      f' ({100 * count[kind, "kept ok"] / max(1, count[kind, "kept"]):.1f} %);'
                      f' with those set aside {count[kind, "ok"]} of {count[kind, "all"]}')
        for kind, c, r in misses[:a.misses]:
            want = [(c['text'][e['begin']:e['end']], e.get('timex') or [str(t) for t in e['at']]) for e in c['expected']]
            got = [(d['text'], d['type'], d['value'], d.get('from')) for d in r['dates']]
            print(f'    {kind} {c["id"]} ({c["published"]}) {c["text"]!r}\n        want {want}\n        got  {got}')


if __name__ == '__main__':
    main()
