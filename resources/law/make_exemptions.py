#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes exemptions.json, the catalogue that the program carries, from the research catalogue.

    make_exemptions.py RESEARCH.json exemptions.json

The research catalogue is the file `exemptions.json` of the law research (version in its `meta`). This script selects and
renames; it does not reword: every sentence of law, test and requester wording is copied as it stands. It does two things
besides:

* A print label has to fit a box, so at most 22 characters. A longer one is cut at a blank, and what is left is the
  provision that it names ("reg 12(4)(b) Unreasonable" becomes "reg 12(4)(b)").
* A reason that concerns a whole request and cannot stand in a redaction keeps its row, marked "redaction": false.

Same input, same bytes. It stops, and writes nothing, where the input lacks what the program relies on.
"""
import json
import sys

LABEL_LENGTH = 22
STATUS = ('Research of November 2026 for UK bodies; not checked by a solicitor or a data protection officer. '
          'Have one of them check a reason before you rely on it.')


def print_label(label):
    while len(label) > LABEL_LENGTH:
        label, _, cut = label.rpartition(' ')
        if not label or not cut:
            sys.exit('A print label cannot be cut at a blank to %d characters.' % LABEL_LENGTH)
    return label


def reason(row):
    approval = row['approval']['role'] if row['approval']['required'] else ''
    made = {
        'code': row['id'],
        'regime': row['regime'],
        'jurisdictions': row['jurisdictions'],
        'title': row['title'],
        'statutory_ref': row['statutory_ref'],
        'print_label': print_label(row['print_label']),
        'print_text': row['print_text'],
        'schedule_code': row['schedule_code'],
        'officer_test': row['officer_test'],
        'effect': row['effect'],
        'approval_role': approval,
        'verification': row['verification']['status'],
        'common': row['common'],
        'redaction': not row['not_a_redaction_code'],
    }
    if row.get('requester_variants'):
        made['wordings'] = row['requester_variants']
    empty = [key for key, value in made.items() if value in ('', [], None) and key != 'approval_role']
    if empty:
        sys.exit('Reason %s lacks: %s.' % (row['id'], ', '.join(empty)))
    return made


def main(source, target):
    with open(source, encoding='utf-8') as file:
        research = json.load(file)
    reasons = [reason(row) for row in research['reasons']]
    codes = [row['code'] for row in reasons]
    if len(set(codes)) != len(codes):
        sys.exit('A code stands twice.')
    if any(row['schedule_code'] not in codes for row in reasons):
        sys.exit('A schedule code is no code of the catalogue.')
    meta = research['meta']
    lines = ['{',
             '"version": %s,' % json.dumps(meta['version']),
             '"status": %s,' % json.dumps(STATUS),
             '"verification_key": %s,' % json.dumps(meta['verification_key'], ensure_ascii=False),
             '"effect_key": %s,' % json.dumps(meta['effect_key'], ensure_ascii=False),
             '"reasons": [',
             ',\n'.join(json.dumps(row, ensure_ascii=False) for row in reasons),
             ']',
             '}']
    with open(target, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
