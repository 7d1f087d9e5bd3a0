"""Fourteen careless ways to play, without knowledge of any key: what each earns of the maximum, scenario by scenario.

A trainer that gives more than `BAR` for one of them rewards what nobody should learn. Each is fully stated (`careless`):
decision, unit, answer and time. It is played through the use cases of a trainee's click, from every seat of every scenario that
has the act, and through twenty inboxes that the generator makes.

    python3 run.py dev -m benchmarks.strategies [--scenario SLUG] [--strategy CODE] [--inboxes 20] [--lines] [--table docs/strategi.md]

`--lines` tells which checks gave the points. Ends with 1 when a strategy earns more than the bar where `excepted` does not
name it beforehand. `--table` writes the table between the marks of its section.
"""
