"""Signing in to mailboxes by OAuth 2: grants are stored encrypted, renewed under a lock, and give a fresh token to each login.

The front door is `sign_in.tokens.SignIns`: a login in, an access token out. `sign_in.login` signs a person in; `sign_in.ends` says
which sign-ins end soon. In, out and failures stand in each module.
"""
