"""Lets `python -m trainer` be the same as `bimtek`; nothing else lives here."""

from trainer.cli import main

if __name__ == "__main__":
    main()
