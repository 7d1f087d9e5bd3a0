"""What people do, one module an action: its command with the decision, and the facts it leaves with their change.

A module is called like its command. `trainer.domain.registry` finds all of them by itself; who may act and from which
state stands in `trainer.domain.rights` and `trainer.domain.lifecycle`. Facts that several actions leave live with the one
that they are named after, the others import them. How one is added: docs/menambah-tindakan.md.
"""
