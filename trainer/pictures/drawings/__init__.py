"""How each kind of picture is drawn, a module a kind, without ids, styles or references; asked by `gallery` alone."""
