"""The shapes of content files as pydantic models: which keys there are and what each may hold.

Only shapes: whether an agency exists or a reason fits the decision is asked elsewhere. Pydantic stays in this folder
and in `shapes`.
"""
