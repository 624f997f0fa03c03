"""The article as code: nine packages, one file a rule. `app.rules.load` finds whatever lies here."""
