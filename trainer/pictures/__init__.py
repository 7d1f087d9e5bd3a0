"""Pictures that go with reports: small flat drawings, made from what an attachment says of itself when somebody looks.

`gallery` is the interface for whoever shows a report. `facts` and `words` are what a picture is made of and how an alt text
says it, for whoever writes one. `drawings` is for the gallery alone.
"""
