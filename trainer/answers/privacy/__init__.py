"""What an answer tells of who reported and of third persons: identities, quasi-identifiers, and the judge of W8."""
