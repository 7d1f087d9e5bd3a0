"""What pages know of each action, one module an action, called like its core module: its names, its form, and the words of
the facts that it leaves. `trainer.web.action_registry` finds all of them by itself. How one is added:
docs/menambah-tindakan.md.
"""
