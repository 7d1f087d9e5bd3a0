"""The rubric's dimensions W1 to W7, each a judge with its sentences beside it, and `judge`, which puts a verdict together."""
