"""Whether a change of the inside left unchanged what people see: a comparison before and after.

    .venv-test/bin/python -m benchmarks.unchanged dump FOLDER [--only KIND ...] [--database-url URL]
    .venv-test/bin/python -m benchmarks.unchanged compare BEFORE AFTER [--only KIND ...]
    .venv-test/bin/python -m benchmarks.unchanged reopen BEFORE FOLDER [--database-url URL]
    .venv-test/bin/python -m benchmarks.unchanged fingerprint FOLDER FILE

`dump` writes text files that can be read and compared line by line. Kinds: `logs`, `sheets` and `debriefs` (every
playthrough of every scenario, as written; logs and sheets also in a variant whose answers the machine marks),
`generated` (reports with their keys), `verdicts` (every answer of the gold set scored alone, with a sample of
explanations), `stored` (every row of a database with a played class), `pages` (every place of the browser tests as text,
with its doors open), `polls` and `downloads` (what those pages ask for later). The database lies in the same folder.

`compare` prints how many things there are of a kind, how many are equal, and how the first other one differs; it ends
with 1 when one differs or is missing. BEFORE may be a file that `fingerprint` wrote; `before.json` beside this file is
one: it tells which text differs, and its words only where the folder is kept.

`reopen` opens the database of an earlier dump with the present code, on a copy, and looks at the rows and pages again.
With `--database-url` the database is one on PostgreSQL: an empty one for `dump`, which leaves it filled, and the same
for `reopen`.

Nothing random is left in a dump: two of the same version are equal. Whoever moves a function mends `seams.py`, the
only module here that imports from the product; its output stays.
"""
