"""Pictures that go with reports: small flat drawings, made from what an attachment says of itself when somebody looks."""
